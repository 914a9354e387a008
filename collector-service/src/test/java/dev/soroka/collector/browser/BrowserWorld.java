package dev.soroka.collector.browser;

import dev.soroka.collector.fetch.Fetched;
import dev.soroka.collector.fetch.Visit;
import dev.soroka.collector.local.LocalGuard;
import dev.soroka.collector.local.LocalSite;
import dev.soroka.collector.source.Page;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Real browsers, and a site on this machine for them to visit. */
final class BrowserWorld implements AutoCloseable {
  static final String OFFER = "<div class=offer>Java</div>";

  final LocalSite site = LocalSite.open();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final Browsers browsers;

  BrowserWorld(BrowserLimitsOf limits) {
    browsers = new Browsers(limits.limits(), LocalGuard.open(), Clock.systemUTC(), meters);
  }

  /** Puts an HTML page on the site. */
  BrowserWorld page(String path, String html) {
    site.page(path, "<!doctype html><title>A page</title>" + html, "Content-Type", "text/html");
    return this;
  }

  /** Opens a page of the site and waits for an offer on it. */
  Fetched open(String path, Step... steps) {
    return open(Visit.to(site.url(path), Instant.now().plusSeconds(90)), steps);
  }

  Fetched open(Visit visit, Step... steps) {
    return browsers.open(
        new Errand(visit, List.of(steps), ".offer", page -> !text(page).contains("offer")));
  }

  /** What a page of the site has become once it was opened. */
  String shown(String path, Step... steps) {
    return switch (open(path, steps)) {
      case Fetched.Fresh(var page, _, _) -> text(page);
      case Fetched other -> throw new AssertionError("no page but " + other);
    };
  }

  /** Why a page of the site could not be shown. */
  Fetched.Failed failed(String path, Step... steps) {
    return switch (open(path, steps)) {
      case Fetched.Failed failed -> failed;
      case Fetched other -> throw new AssertionError("no failure but " + other);
    };
  }

  Visit visit(String path, Map<String, String> headers) {
    return new Visit(site.url(path), headers, null, null, Instant.now().plusSeconds(90));
  }

  /** The paths that the site was asked for, in their order. */
  List<String> asked() {
    return site.requests().stream().map(LocalSite.Request::path).toList();
  }

  double replaced(Worn why) {
    return meters.counter("soroka_collector_browsers_replaced", "reason", why.label()).count();
  }

  static String text(Page page) {
    return new String(page.body(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    browsers.destroy();
    site.close();
  }
}
