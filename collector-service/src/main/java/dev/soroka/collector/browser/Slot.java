package dev.soroka.collector.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import dev.soroka.collector.fetch.Fetched;
import dev.soroka.common.guard.ProxyAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A place for one browser: its thread, and on it at most one browser, which is started when it is
 * needed and replaced when it is worn. All that Playwright does happens on that thread.
 */
final class Slot implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Slot.class);
  private static final Duration END = Duration.ofSeconds(10);
  private static final Duration ALIVE = Duration.ofSeconds(5);

  /** How much longer than its visit a page may take to be closed, before its browser is ended. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Workshop workshop;
  private final ExecutorService thread;
  private @Nullable Chromium chromium;
  private Instant startedAt = Instant.EPOCH;
  private int pages;
  private volatile @Nullable ProcessGroup processes;

  Slot(Workshop workshop, int number) {
    this.workshop = workshop;
    this.thread =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("browser-" + number).factory());
  }

  /** The processes of the browser that is open here. */
  Optional<ProcessGroup> processes() {
    return Optional.ofNullable(processes);
  }

  /** Shows a page and gives it; whatever the page does is a value here, never an exception. */
  Fetched visit(Errand errand, HttpUrl url, TimeLeft patience) {
    return onThread(() -> serve(errand, url, patience));
  }

  /** Replaces a browser that is worn; there is another as soon as one is needed. */
  void look() {
    onThread(
        () -> {
          worn().ifPresent(this::retire);
          return true;
        });
  }

  private <T> T onThread(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, thread).join();
  }

  private Fetched serve(Errand errand, HttpUrl url, TimeLeft patience) {
    var mishap = new Mishap(url.host(), workshop.limits());
    Chromium ready;
    try {
      ready = ready();
    } catch (RuntimeException e) {
      log.atWarn().setCause(e).log("No browser could be started");
      return mishap.notStarted(e);
    }
    pages++;
    var limits = workshop.limits();
    var time = patience.atMost(limits.longest());
    var watched = time.left().plus(GRACE);
    try (var watch =
        Watch.over(ready.processes(), workshop.timer(), watched, limits.memory().toBytes())) {
      var fetched = serve(ready, errand, url, time, mishap);
      var verdict = watch.verdict();
      if (verdict.isPresent()) {
        retire(Worn.CRASHED);
        return mishap.ended(verdict.get());
      }
      return fetched;
    }
  }

  private Fetched serve(Chromium ready, Errand errand, HttpUrl url, TimeLeft time, Mishap mishap) {
    var proxy = Optional.ofNullable(errand.visit().proxy()).map(ProxyAddress::parse).orElse(null);
    var onward = new Onward(workshop.guard(), proxy);
    var limits = workshop.limits();
    var passage = new Passage(onward, limits.traffic().toBytes());
    var visit = new PageVisit(errand, url, passage, limits, workshop.pictures(), workshop.clock());
    try (var _ = ready.gateway().let(passage);
        var session = new Session(ready.browser().newContext(options()))) {
      return visit.in(session.context(), time);
    } catch (Doing.Stuck e) {
      return failed(ready, visit, passage, mishap).orElseGet(() -> mishap.stuck(e));
    } catch (PlaywrightException e) {
      return failed(ready, visit, passage, mishap).orElseGet(() -> mishap.of(e, passage));
    }
  }

  /** What is to blame before the exception itself. */
  private Optional<Fetched> failed(
      Chromium ready, PageVisit visit, Passage passage, Mishap mishap) {
    if (visit.hasCrashed()) {
      retire(Worn.CRASHED);
      return Optional.of(mishap.crashed());
    }
    if (!ready.isConnected()) {
      retire(Worn.CRASHED);
      return Optional.of(mishap.browserGone());
    }
    return passage.isExhausted() ? Optional.of(mishap.exhausted()) : Optional.empty();
  }

  private static Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setAcceptDownloads(false)
        .setServiceWorkers(ServiceWorkerPolicy.BLOCK);
  }

  private Chromium ready() {
    worn().ifPresent(this::retire);
    var present = chromium;
    if (present != null) {
      return present;
    }
    var started = workshop.start();
    chromium = started;
    processes = started.processes();
    startedAt = workshop.clock().instant();
    pages = 0;
    return started;
  }

  private Optional<Worn> worn() {
    var present = chromium;
    if (present == null) {
      return Optional.empty();
    }
    var limits = workshop.limits();
    if (pages >= limits.pages()) {
      return Optional.of(Worn.PAGES);
    }
    if (!workshop.clock().instant().isBefore(startedAt.plus(limits.age()))) {
      return Optional.of(Worn.AGE);
    }
    if (present.processes().memory() > limits.memory().toBytes()) {
      return Optional.of(Worn.MEMORY);
    }
    try (var _ = Watch.over(present.processes(), workshop.timer(), ALIVE, Long.MAX_VALUE)) {
      return present.answers() ? Optional.empty() : Optional.of(Worn.DEAD);
    }
  }

  private void retire(Worn why) {
    var old = chromium;
    if (old == null) {
      return;
    }
    chromium = null;
    processes = null;
    try (var _ = Watch.over(old.processes(), workshop.timer(), ALIVE, Long.MAX_VALUE)) {
      old.close();
    }
    workshop.replaced(why);
    log.atInfo().addKeyValue("reason", why.label()).log("A browser is replaced");
  }

  /** Ends the browser whatever it does; nothing is to be had here any more. */
  @Override
  public void close() {
    if (thread.isShutdown()) {
      return;
    }
    processes().ifPresent(ProcessGroup::kill);
    thread.execute(
        () -> {
          var present = chromium;
          processes = null;
          if (present != null) {
            present.close();
          }
        });
    thread.shutdown();
    try {
      if (!thread.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("A browser's thread did not end within {} s", END.toSeconds());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Cookies and all else of one visit; that it cannot be closed says nothing about the page. */
  private record Session(BrowserContext context) implements AutoCloseable {
    @Override
    public void close() {
      try {
        context.close();
      } catch (PlaywrightException e) {
        log.debug("A page could not be closed: {}", e.toString());
      }
    }
  }
}
