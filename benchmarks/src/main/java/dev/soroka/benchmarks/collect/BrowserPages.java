package dev.soroka.benchmarks.collect;

import dev.soroka.benchmarks.Figure;
import dev.soroka.collector.browser.BrowserLimits;
import dev.soroka.collector.browser.Browsers;
import dev.soroka.collector.browser.Errand;
import dev.soroka.collector.fetch.Fetched;
import dev.soroka.collector.fetch.Visit;
import dev.soroka.common.guard.AddressGuard;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.springframework.util.unit.DataSize;

/**
 * A page that scripts fill, in the collector's pool and in a browser of its own, one after the
 * other; and the memory of all processes over a thousand pages in three browsers.
 */
final class BrowserPages implements Part {
  private static final int WARM_UP = 5;
  private static final int MEASURED = 40;
  private static final int MEMORY_WARM_UP = 150;
  private static final int MEMORY_PAGES = 1_000;
  private static final int BROWSERS = 3;
  private static final int OFFERS = 100;

  @Override
  public String meaning() {
    return "pages in browsers, and the memory over a thousand of them";
  }

  @Override
  public List<Figure> figures() throws Exception {
    try (var site = PromoSite.open()) {
      var reused = reused(site.url());
      var fresh = fresh(site.url());
      return List.of(
          new Figure("collect/browser/reused/p50_ms", reused.getValueAtPercentile(50), "ms"),
          new Figure("collect/browser/reused/p99_ms", reused.getValueAtPercentile(99), "ms"),
          new Figure("collect/browser/fresh/p50_ms", fresh.getValueAtPercentile(50), "ms"),
          new Figure("collect/browser/growth_mb_per_1000", growth(site.url()), "MB"));
    }
  }

  private static Histogram reused(String url) throws Exception {
    var browsers = browsers(1);
    try {
      return times(() -> offers(browsers, url));
    } finally {
      browsers.destroy();
    }
  }

  private static Histogram fresh(String url) throws Exception {
    try (var browsers = new FreshBrowsers(chromium())) {
      return times(() -> browsers.offers(url));
    }
  }

  private static Histogram times(Callable<Integer> visit) throws Exception {
    var times = new Histogram(3);
    for (int i = 0; i < WARM_UP + MEASURED; i++) {
      long start = System.nanoTime();
      int offers = visit.call();
      if (offers != OFFERS) {
        throw new IllegalStateException("The page shows " + offers + " offers");
      }
      if (i >= WARM_UP) {
        times.recordValue((System.nanoTime() - start) / 1_000_000);
      }
    }
    return times;
  }

  /** In megabytes, from after the warm-up to the end. */
  private static double growth(String url) throws Exception {
    var browsers = browsers(BROWSERS);
    try {
      visit(browsers, url, MEMORY_WARM_UP);
      double before = memory(browsers);
      visit(browsers, url, MEMORY_PAGES);
      return memory(browsers) - before;
    } finally {
      browsers.destroy();
    }
  }

  private static void visit(Browsers browsers, String url, int pages) throws Exception {
    try (var threads = Executors.newFixedThreadPool(BROWSERS)) {
      var visits =
          Stream.<Callable<Integer>>generate(() -> () -> offers(browsers, url)).limit(pages);
      for (Future<Integer> visit : threads.invokeAll(visits.toList())) {
        visit.get();
      }
    }
  }

  /** Of all our processes, the drivers included, in megabytes. */
  private static double memory(Browsers browsers) throws Exception {
    System.gc();
    double own = anonymous(ProcessHandle.current());
    double children = 0;
    for (var child : ProcessHandle.current().descendants().toList()) {
      children += anonymous(child);
    }
    System.err.printf(
        "JVM %.0f MB, %d browsers with their drivers %.0f MB%n", own, browsers.open(), children);
    return own + children;
  }

  private static double anonymous(ProcessHandle process) {
    try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("RssAnon:") || line.startsWith("RssShmem:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
          .sum();
    } catch (IOException gone) {
      return 0;
    }
  }

  private static int offers(Browsers browsers, String url) {
    var visit = Visit.to(url, Instant.now().plusSeconds(120));
    return switch (browsers.open(new Errand(visit, List.of(), ".offer", _ -> false))) {
      case Fetched.Fresh(var page, _, _) ->
          new String(page.body(), StandardCharsets.UTF_8).split("class=\"offer\"", -1).length - 1;
      case Fetched other -> throw new IllegalStateException(other.toString());
    };
  }

  private static Browsers browsers(int size) {
    var limits =
        new BrowserLimits(
            true,
            size,
            Duration.ofMinutes(30),
            50,
            DataSize.ofMegabytes(512),
            Duration.ofSeconds(60),
            "",
            10,
            Duration.ofSeconds(60),
            Duration.ofSeconds(10),
            DataSize.ofMegabytes(50),
            DataSize.ofMegabytes(15),
            Path.of(System.getProperty("java.io.tmpdir")),
            0);
    var guard =
        new AddressGuard(
            List.of("127.0.0.0/8"), _ -> new InetAddress[] {InetAddress.getLoopbackAddress()});
    return new Browsers(limits, guard, Clock.systemUTC(), new SimpleMeterRegistry());
  }

  private static Path chromium() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no Chromium here"));
  }
}
