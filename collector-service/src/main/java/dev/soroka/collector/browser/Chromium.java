package dev.soroka.collector.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running browser with the Playwright that steers it and the gateway behind which it sits. All of
 * it belongs to the thread that started it, because Playwright is not safe for several.
 */
final class Chromium implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Chromium.class);

  /** Root may not use Chromium's sandbox. */
  static final boolean IS_ROOT = "root".equals(System.getProperty("user.name"));

  private static final Duration START = Duration.ofSeconds(30);
  private static final List<String> SWITCHES =
      List.of(
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          // Pictures and fonts say nothing that a mapping could read.
          "--blink-settings=imagesEnabled=false,downloadableBinaryFontsEnabled=false",
          // Nothing may get past the gateway: no names looked up here, no datagrams of calls.
          "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
          "--webrtc-ip-handling-policy=disable_non_proxied_udp",
          "--force-webrtc-ip-handling-policy");

  private final Installation installation;
  private final Gateway gateway;
  private final Playwright playwright;
  private final Browser browser;
  private final CDPSession session;
  private final ProcessGroup processes;

  private Chromium(Installation installation, Gateway gateway, Playwright playwright) {
    this.installation = installation;
    this.gateway = gateway;
    this.playwright = playwright;
    this.browser = playwright.chromium().launch(options(installation, gateway));
    this.session = browser.newBrowserCDPSession();
    this.processes =
        installation
            .processes()
            .orElseThrow(() -> new PlaywrightException("The browser ended as it started"));
  }

  /**
   * Starts a browser.
   *
   * @throws PlaywrightException when it does not start; the message says why
   */
  static Chromium start(Path executable, int niceness) {
    var installation = Installation.of(executable, niceness);
    var gateway = Gateway.open();
    Playwright playwright = null;
    try {
      var options = new Playwright.CreateOptions().setEnv(Installation.driverEnvironment());
      playwright = Playwright.create(options);
      return new Chromium(installation, gateway, playwright);
    } catch (RuntimeException e) {
      if (playwright != null) {
        playwright.close();
      }
      installation.processes().ifPresent(ProcessGroup::kill);
      gateway.close();
      installation.close();
      throw e;
    }
  }

  private static BrowserType.LaunchOptions options(Installation installation, Gateway gateway) {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(installation.script())
        .setChromiumSandbox(!IS_ROOT)
        .setArgs(SWITCHES)
        // A page that opens windows by itself is refused them.
        .setIgnoreDefaultArgs(List.of("--disable-popup-blocking"))
        .setArtifactsDir(installation.folder())
        .setEnv(installation.environment())
        .setProxy(new Proxy(gateway.address()))
        .setHandleSIGINT(false)
        .setHandleSIGTERM(false)
        .setHandleSIGHUP(false)
        .setTimeout((double) START.toMillis());
  }

  Browser browser() {
    return browser;
  }

  Gateway gateway() {
    return gateway;
  }

  ProcessGroup processes() {
    return processes;
  }

  /** Whether there is still a browser to speak to. */
  boolean isConnected() {
    return processes.isAlive() && browser.isConnected();
  }

  /** Whether it answers. Whoever asks watches the time: a browser that hangs never says no. */
  boolean answers() {
    if (!isConnected()) {
      return false;
    }
    try {
      session.send("Browser.getVersion", new JsonObject());
      return true;
    } catch (PlaywrightException e) {
      return false;
    }
  }

  /** Whoever closes it watches the time: what hangs is killed, and then this returns. */
  @Override
  public void close() {
    try {
      browser.close();
    } catch (PlaywrightException e) {
      log.debug("A browser did not close by itself: {}", e.toString());
    }
    try {
      playwright.close();
    } catch (PlaywrightException e) {
      log.debug("A browser's driver did not close by itself: {}", e.toString());
    } finally {
      processes.kill();
      processes.awaitEnd();
      gateway.close();
      installation.close();
    }
  }
}
