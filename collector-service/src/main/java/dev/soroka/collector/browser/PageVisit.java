package dev.soroka.collector.browser;

import static dev.soroka.collector.fetch.Trouble.REFUSED;
import static dev.soroka.collector.fetch.Trouble.STATUS;
import static dev.soroka.collector.fetch.Trouble.THROTTLED;
import static dev.soroka.collector.fetch.Trouble.TOO_LARGE;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ScreenshotType;
import com.microsoft.playwright.options.WaitUntilState;
import dev.soroka.collector.fetch.Fetched;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** One page: opened, worked on as the steps say, and read. */
final class PageVisit {
  private static final int OK = 200;
  private static final int FIRST_ERROR = 400;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final Duration SILENCE = Duration.ofMinutes(1);
  private static final Duration LONGEST_SILENCE = Duration.ofHours(1);
  private static final Duration PICTURE_TIME = Duration.ofSeconds(5);
  private static final int QUALITY = 50;

  private final Errand errand;
  private final HttpUrl url;
  private final Passage passage;
  private final BrowserLimits limits;
  private final Pictures pictures;
  private final Clock clock;
  private boolean crashed;

  PageVisit(
      Errand errand,
      HttpUrl url,
      Passage passage,
      BrowserLimits limits,
      Pictures pictures,
      Clock clock) {
    this.errand = errand;
    this.url = url;
    this.passage = passage;
    this.limits = limits;
    this.pictures = pictures;
    this.clock = clock;
  }

  /** Whether the page's own process ended. */
  boolean hasCrashed() {
    return crashed;
  }

  /** What the page gives; Playwright's exceptions are for whoever knows about the browser. */
  Fetched in(BrowserContext context, TimeLeft time) {
    var page = context.newPage();
    page.onCrash(_ -> crashed = true);
    context.onPage(PageVisit::refuse);
    var session = context.newCDPSession(page);
    OwnHeaders.add(session, url, errand.visit().headers());
    var response =
        page.navigate(
            url.toString(),
            new Page.NavigateOptions()
                .setWaitUntil(WaitUntilState.DOMCONTENTLOADED)
                .setTimeout(time.milliseconds()));
    new Doing(page, time).all(errand.steps());
    if (!errand.waitsByItself()) {
      new Doing(page, time).settle(errand.awaited(), limits.settling());
    }
    return read(page, session, response, time);
  }

  /** Windows that a page opens are none of its items. */
  private static void refuse(Page opened) {
    try {
      opened.close();
    } catch (PlaywrightException e) {
      // It closed itself first.
    }
  }

  private Fetched read(Page page, CDPSession session, @Nullable Response response, TimeLeft time) {
    var shown = HttpUrl.parse(page.url());
    if (shown == null) {
      return new Fetched.Failed(REFUSED, "It leads to " + page.url() + ", which is no page", null);
    }
    var refusal = passage.refusal(shown.host());
    if (refusal.isPresent()) {
      return new Fetched.Failed(REFUSED, refusal.get(), null);
    }
    var html = Content.of(session, limits.largest().toBytes(), time);
    if (html.isEmpty()) {
      var error = "The page is larger than " + limits.largest().toMegabytes() + " MB";
      return new Fetched.Failed(TOO_LARGE, error, null);
    }
    var read = page(shown, html.get(), null);
    if (!errand.empty().test(read)) {
      return new Fetched.Fresh(read, null, null);
    }
    if (response != null && response.status() >= FIRST_ERROR) {
      return answered(shown, response);
    }
    var picture = picture(page, shown, time);
    return new Fetched.Fresh(page(shown, html.get(), picture.orElse(null)), null, null);
  }

  private dev.soroka.collector.source.Page page(
      HttpUrl shown, String html, @Nullable String picture) {
    var headers = new LinkedHashMap<String, List<String>>();
    headers.put("Content-Type", List.of("text/html; charset=utf-8"));
    if (picture != null) {
      headers.put(Browsers.PICTURE, List.of(picture));
    }
    return new dev.soroka.collector.source.Page(
        shown.newBuilder().fragment(null).build().uri(),
        OK,
        HttpHeaders.of(headers, (_, _) -> true),
        html.getBytes(StandardCharsets.UTF_8),
        clock.instant());
  }

  private Fetched answered(HttpUrl shown, Response response) {
    var error = shown.host() + " answered " + response.status() + " " + response.statusText();
    if (response.status() != TOO_MANY_REQUESTS) {
      return new Fetched.Failed(STATUS, error.strip(), null);
    }
    var until = clock.instant().plus(silence(response.headerValue("Retry-After")));
    return new Fetched.Failed(THROTTLED, error + "; it is left alone until " + until, until);
  }

  private static Duration silence(@Nullable String retryAfter) {
    if (retryAfter == null || !retryAfter.matches("[0-9]{1,9}")) {
      return SILENCE;
    }
    long seconds = Math.min(Long.parseLong(retryAfter), LONGEST_SILENCE.toSeconds());
    return Duration.ofSeconds(seconds);
  }

  private Optional<String> picture(Page page, HttpUrl shown, TimeLeft time) {
    if (!pictures.areKept()) {
      return Optional.empty();
    }
    try {
      var options =
          new Page.ScreenshotOptions()
              .setType(ScreenshotType.JPEG)
              .setQuality(QUALITY)
              .setTimeout(time.milliseconds(PICTURE_TIME));
      return pictures.keep(shown.host(), page.screenshot(options));
    } catch (PlaywrightException e) {
      return Optional.empty();
    }
  }
}
