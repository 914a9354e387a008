package dev.soroka.sandbox;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import dev.soroka.sandbox.limit.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real browser without a window; every page has a session of its own. */
final class Chromium implements AutoCloseable {

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser = playwright.chromium().launch(options());

  /** The chat page of a new sandbox with a few chats and no limits. */
  ChatPage page() {
    var sandbox =
        Sandbox.start(SandboxOptions.forTests().withLimits(Limits.none()).withReadyChats(true));
    return new ChatPage(sandbox, browser.newContext());
  }

  private static BrowserType.LaunchOptions options() {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(Path.of("/usr/bin/chromium"))
        .setArgs(
            List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
