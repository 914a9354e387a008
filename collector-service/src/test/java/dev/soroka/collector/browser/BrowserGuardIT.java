package dev.soroka.collector.browser;

import static dev.soroka.collector.browser.BrowserWorld.OFFER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.collector.fetch.Fetched;
import dev.soroka.collector.fetch.Trouble;
import dev.soroka.collector.fetch.Visit;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page cannot reach, however it tries; the tests' guard opens 127.0.0.0/8 and no more. */
class BrowserGuardIT {
  @TempDir Path folder;

  private BrowserWorld world;

  @BeforeEach
  void open() {
    world = new BrowserWorld(BrowserLimitsOf.folder(folder));
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aPrivateAddressIsRefusedBeforeAnyBrowserIsTroubled() {
    var visit = Visit.to("http://10.0.0.1/", Instant.now().plusSeconds(30));

    assertThat(world.open(visit))
        .isEqualTo(
            new Fetched.Failed(
                Trouble.REFUSED, "10.0.0.1 is a private address, which is not called", null));
    assertThat(world.browsers.open()).isZero();
  }

  @Test
  void aRedirectToAPrivateAddressIsRefused() {
    world.site.redirect("/plain", "http://10.0.0.1/");
    world.site.redirect("/safe", "https://169.254.169.254/latest/meta-data");

    assertThat(world.failed("/plain").error()).startsWith("10.0.0.1 is a private address");
    assertThat(world.failed("/safe").error()).startsWith("169.254.169.254 is a cloud's metadata");
  }

  @Test
  void aPagesScriptsReachNothingPrivate() {
    world.page(
        "/curious",
        """
        <script>
          const out = [];
          const done = (what, how) => { out.push(what + ' ' + how); if (out.length == 3)
            document.body.insertAdjacentHTML('beforeend', '<p class=offer>' + out.sort()); };
          for (const it of ['http://10.0.0.1/', 'https://192.168.0.1/'])
            fetch(it, {mode: 'no-cors'}).then(() => done(it, 'answered'), () => done(it, 'no'));
          const socket = new WebSocket('ws://10.0.0.1/');
          socket.onopen = () => done('ws', 'open');
          socket.onerror = () => done('ws', 'no');
        </script>""");

    assertThat(world.shown("/curious")).contains("https://192.168.0.1/ no").contains("ws no");
  }

  @Test
  void noDatagramOfACallGetsPastTheGateway() throws IOException {
    try (var listener = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      listener.setSoTimeout(1);
      world.page(
          "/call",
          """
          <script>
            const call = new RTCPeerConnection({iceServers: [{urls: 'stun:127.0.0.1:%d'}]});
            call.createDataChannel('x');
            call.onicegatheringstatechange = () => { if (call.iceGatheringState == 'complete')
              document.body.insertAdjacentHTML('beforeend', '<p class=offer>gathered'); };
            call.createOffer().then(offer => call.setLocalDescription(offer));
          </script>"""
              .formatted(listener.getLocalPort()));

      assertThat(world.shown("/call")).contains("gathered");
      assertThat(isSilent(listener)).isTrue();
    }
  }

  private static boolean isSilent(DatagramSocket listener) throws IOException {
    try {
      listener.receive(new DatagramPacket(new byte[2_000], 2_000));
      return false;
    } catch (SocketTimeoutException nothing) {
      return true;
    }
  }

  @Test
  void headersGoToTheSourcesOwnOriginOnly() {
    try (var other = new BrowserWorld(BrowserLimitsOf.folder(folder).off())) {
      other.page("/away", OFFER);
      world.site.redirect("/gone", other.site.url("/away"));
      world.page("/own", OFFER + "<script src='" + other.site.url("/script") + "'></script>");

      world.open(world.visit("/own", Map.of("X-Key", "secret")));
      world.open(world.visit("/gone", Map.of("X-Key", "secret")));

      assertThat(world.site.requests())
          .filteredOn(request -> !request.path().equals("/favicon.ico"))
          .isNotEmpty()
          .allSatisfy(it -> assertThat(it.headers().getFirst("X-Key")).isEqualTo("secret"));
      assertThat(other.asked()).contains("/away", "/script");
      assertThat(other.site.requests())
          .allSatisfy(it -> assertThat(it.headers().containsKey("X-Key")).isFalse());
    }
  }

  @Test
  void picturesFontsAndTrackersAreNotLoaded() {
    world.page(
        "/rich",
        """
        <style>@font-face { font-family: F; src: url(/font.woff2) } body { font-family: F }</style>
        <img src=/picture.png><script src=http://www.google-analytics.com/ga.js></script>"""
            + OFFER);

    assertThat(world.shown("/rich", new Step.Pause(Duration.ofMillis(300)))).contains("Java");
    assertThat(world.asked()).doesNotContain("/picture.png", "/font.woff2", "/ga.js");
  }
}
