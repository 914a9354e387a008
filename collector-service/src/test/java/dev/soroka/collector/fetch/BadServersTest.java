package dev.soroka.collector.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.collector.local.LocalSite;
import dev.soroka.collector.local.RudeServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BadServersTest {
  private final LocalSite site = LocalSite.open();
  private final Visits visits = new Visits(site);

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void refusesAPageThatSaysItIsTooLarge() throws IOException {
    try (var server =
        RudeServer.saying(out -> out.write(RudeServer.head("Content-Length: 200000000")))) {
      assertThat(Visits.failure(visits.fetch(server)).error())
          .isEqualTo("The answer is larger than 15 MB");
    }
  }

  @Test
  void refusesAPageThatTurnsOutTooLarge() throws IOException {
    try (var server = RudeServer.huge()) {
      assertThat(Visits.failure(visits.fetch(server)).trouble()).isEqualTo(Trouble.TOO_LARGE);
    }
  }

  @Test
  void stopsListeningToATrickle() throws IOException {
    try (var server = RudeServer.trickling()) {
      var started = System.nanoTime();
      var failed = Visits.failure(fetchBriefly(server));

      assertThat(failed.trouble()).isEqualTo(Trouble.TIMEOUT);
      assertThat(failed.error()).contains("no whole answer within");
      assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void stopsListeningToASilentServer() throws IOException {
    var silence = new CountDownLatch(1);
    try (var server = RudeServer.saying(_ -> silence.await())) {
      assertThat(Visits.failure(fetchBriefly(server)).trouble()).isEqualTo(Trouble.TIMEOUT);
    } finally {
      silence.countDown();
    }
  }

  @Test
  void asksNobodyAfterTheDeadline() {
    site.page("/feed", "hello");

    assertThat(Visits.failure(visits.fetch(Visit.to(site.url("/feed"), Visits.NOW))).trouble())
        .isEqualTo(Trouble.TIMEOUT);
    assertThat(site.requests()).isEmpty();
  }

  @Test
  void refusesEndlessHeaders() throws IOException {
    try (var server =
        RudeServer.saying(
            out -> {
              out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
              for (int i = 0; i < 100_000; i++) {
                out.write(("X-" + i + ": padding padding padding\r\n").getBytes(UTF_8));
              }
            })) {
      assertThat(Visits.failure(visits.fetch(server)).error()).contains("headers are too long");
    }
  }

  @Test
  void getsOverAHeaderWithoutAName() throws IOException {
    try (var server =
        RudeServer.saying(out -> out.write(RudeServer.head(": odd", "Content-Length: 0")))) {
      assertThat(Visits.page(visits.fetch(server))).isEmpty();
    }
  }

  @Test
  void refusesWhatIsNotHttp() throws IOException {
    try (var server = RudeServer.saying(out -> out.write("SSH-2.0-x\r\n\r\n".getBytes(UTF_8)))) {
      assertThat(Visits.failure(visits.fetch(server)).error()).contains("does not keep to HTTP");
    }
  }

  @Test
  void noticesAnAnswerThatBreaksOff() throws IOException {
    try (var server =
        RudeServer.saying(
            out -> {
              out.write(RudeServer.head("Content-Length: 100"));
              out.write("<rss>".getBytes(UTF_8));
            })) {
      assertThat(Visits.failure(visits.fetch(server)).trouble()).isEqualTo(Trouble.UNREACHABLE);
    }
  }

  @Test
  void tellsWhenNobodyListens() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    var fetched =
        visits.fetch(Visit.to("http://127.0.0.1:" + port + "/", Visits.NOW.plusSeconds(60)));

    assertThat(Visits.failure(fetched).error()).isEqualTo("127.0.0.1 accepts no connections");
  }

  private static Fetched fetchBriefly(RudeServer server) {
    var impatient =
        new Fetching(
            Visits.guard(Visits::resolve),
            Limits.within(Duration.ofMillis(300)),
            Clock.systemUTC());
    return impatient.fetch(Visit.to(server.url(), Instant.now().plusSeconds(60)));
  }
}
