package dev.soroka.benchmarks.collect;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What one would write first: plain Playwright, and a browser for each page. */
final class FreshBrowsers implements AutoCloseable {
  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Path chromium;

  FreshBrowsers(Path chromium) {
    this.chromium = chromium;
  }

  /** How many offers the page shows. */
  int offers(String url) {
    try (var browser = start();
        var context = browser.newContext();
        var page = context.newPage()) {
      page.navigate(url);
      page.waitForSelector(".offer");
      return page.content().split("class=\"offer\"", -1).length - 1;
    }
  }

  private Browser start() {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(chromium)
                .setArgs(List.of("--disable-gpu", "--no-first-run")));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
