package dev.soroka.collector.stream.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.soroka.collector.local.LocalGuard;
import dev.soroka.collector.local.LocalSite;
import dev.soroka.collector.local.LocalStream;
import dev.soroka.common.guard.AddressGuard;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DialingTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int LARGEST = 100_000;

  private final LocalStream server = LocalStream.open();
  private final Dialing dialing = dialing(LocalGuard.open());

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  void refusesAddressesThatAreNotPublic() {
    var strict = dialing(new AddressGuard(List.of(), _ -> new InetAddress[0]));

    assertThat(refusal(strict, "ws://169.254.169.254/")).isEqualTo(Ending.REFUSED);
    assertThat(refusal(strict, server.url("/"))).isEqualTo(Ending.REFUSED);
    assertThat(refusal(dialing, "ftp://example.org/")).isEqualTo(Ending.REFUSED);
  }

  @Test
  void saysThatAServerSpeaksNoWebSocket() {
    try (var site = LocalSite.open()) {
      site.redirect("/moved", "http://169.254.169.254/");

      assertThat(refusal(dialing, site.url("/moved").replace("http", "ws")))
          .isEqualTo(Ending.NO_WEBSOCKET);
    }
  }

  @Test
  void saysThatNobodyAnswers() throws Exception {
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }

    assertThat(refusal(dialing, "ws://127.0.0.1:" + port)).isEqualTo(Ending.UNREACHABLE);
  }

  @Test
  void refusesAHugeMessageBeforeItIsRead() throws Exception {
    try (var link = dial()) {
      // The head of a frame of 100 MB; none of its bytes is ever sent.
      server
          .visitor()
          .raw(new byte[] {(byte) 0x81, 127, 0, 0, 0, 0, 5, (byte) 0xf5, (byte) 0xe1, 0});

      assertThat(broken(link)).isEqualTo(Ending.TOO_LARGE);
    }
  }

  @Test
  void refusesAMessageThatGrowsTooLargeInPieces() throws Exception {
    try (var link = dial()) {
      var visitor = server.visitor().frame(0x01, new byte[60_000]);
      visitor.frame(0x00, new byte[60_000]);

      assertThat(link.next()).isInstanceOf(Received.Pulse.class);
      assertThat(broken(link)).isEqualTo(Ending.TOO_LARGE);
    }
  }

  @Test
  void refusesWhatIsNoUtf8() throws Exception {
    try (var link = dial()) {
      server.visitor().frame(0x81, new byte[] {(byte) 0xc3, (byte) 0x28});

      assertThat(broken(link)).isEqualTo(Ending.NOT_UTF8);
    }
  }

  @Test
  void refusesFramesThatBreakTheRules() throws Exception {
    for (int first : List.of(0xc1, 0x80, 0x83, 0x09, 0x8f)) {
      try (var link = dial()) {
        server.visitor().frame(first, new byte[] {'a'});

        assertThat(broken(link)).as("first byte %x", first).isEqualTo(Ending.PROTOCOL);
      }
    }
  }

  @Test
  void saysWhyTheServerClosed() throws Exception {
    try (var link = dial()) {
      server.visitor().frame(0x88, "\u0003\u00e8enough".getBytes(StandardCharsets.ISO_8859_1));

      var broken = catchThrowableOfType(LinkBroken.class, link::next);

      assertThat(broken).hasMessageEndingWith("1000 enough");
      assertThat(broken.ending()).isEqualTo(Ending.CLOSED);
    }
  }

  @Test
  void noticesThatNothingComes() throws Exception {
    try (var link = dialing.dial(target(server.url("/")), Duration.ofMillis(200))) {
      assertThat(broken(link)).isEqualTo(Ending.SILENCE);
    }
  }

  @Test
  void readsMessagesInPiecesAndAnswersPingsBetweenThem() throws Exception {
    try (var link = dial()) {
      var visitor = server.visitor();
      visitor.frame(0x01, "Приве".getBytes(StandardCharsets.UTF_8));
      visitor.frame(0x89, new byte[] {1});
      visitor.frame(0x80, "т".getBytes(StandardCharsets.UTF_8));
      visitor.say("x".repeat(70_000 - 10_000));

      assertThat(link.next()).isInstanceOf(Received.Pulse.class);
      assertThat(link.next()).isInstanceOf(Received.Pulse.class);
      assertThat(link.next()).isEqualTo(new Received.Message("Привет"));
      assertThat(link.next()).isEqualTo(new Received.Message("x".repeat(60_000)));
    }
  }

  @Test
  void sendsMessagesOfAnyLengthAndPings() throws Exception {
    try (var link = dial()) {
      var visitor = server.visitor();
      link.send("{\"method\":\"SUBSCRIBE\"}");
      link.send("ы".repeat(1_000));
      link.ping();

      assertThat(visitor.path()).isEqualTo("/stream?a=1");
      assertThat(visitor.heard()).isEqualTo("{\"method\":\"SUBSCRIBE\"}");
      assertThat(visitor.heard()).isEqualTo("ы".repeat(1_000));
      assertThat(visitor.heard()).isEqualTo("ping");
    }
  }

  private Link dial() throws LinkBroken {
    return dialing.dial(target(server.url("/stream?a=1")), PATIENCE);
  }

  private static Ending broken(Link link) {
    return catchThrowableOfType(LinkBroken.class, link::next).ending();
  }

  private static Ending refusal(Dialing dialing, String url) {
    return catchThrowableOfType(LinkBroken.class, () -> dialing.dial(target(url), PATIENCE))
        .ending();
  }

  private static Target target(String url) {
    return new Target(url, Map.of(), null);
  }

  private static Dialing dialing(AddressGuard guard) {
    return new Dialing(guard, new SecureRandom(), LARGEST, Duration.ofSeconds(10));
  }
}
