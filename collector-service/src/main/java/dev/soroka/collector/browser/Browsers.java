package dev.soroka.collector.browser;

import static dev.soroka.collector.fetch.Trouble.REFUSED;
import static dev.soroka.collector.fetch.Trouble.SWITCHED_OFF;
import static dev.soroka.collector.fetch.Trouble.TIMEOUT;
import static dev.soroka.collector.fetch.Trouble.UNKNOWN_HOST;

import dev.soroka.collector.fetch.Fetched;
import dev.soroka.collector.fetch.Fetched.Failed;
import dev.soroka.collector.fetch.RequestHeaders;
import dev.soroka.common.guard.AddressGuard;
import dev.soroka.common.guard.ProxyAddress;
import dev.soroka.common.guard.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The pool of browsers: so many at once, each started when it is needed, looked after before each
 * page and every minute, and replaced when it is worn, dead or stuck.
 */
@Component
public final class Browsers implements DisposableBean {
  /** What a source is told that wants a browser where there is none. */
  public static final String OFF =
      "Browsers are switched off here: COLLECTOR_BROWSERS_ENABLED is false";

  /** The header by which a page says under which name its picture is kept. */
  public static final String PICTURE = "soroka-picture";

  private static final Logger log = LoggerFactory.getLogger(Browsers.class);

  private final BrowserLimits limits;
  private final AddressGuard guard;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newScheduledThreadPool(
          2, Thread.ofPlatform().daemon().name("browser-watch").factory());
  private final List<Slot> slots;
  private final BlockingDeque<Slot> free;
  private final Counter unchecked;

  public Browsers(BrowserLimits limits, AddressGuard guard, Clock clock, MeterRegistry meters) {
    this.limits = limits;
    this.guard = guard;
    this.clock = clock;
    var pictures = new Pictures(limits.folder(), limits.pictures(), clock);
    var workshop = new Workshop(limits, guard, pictures, clock, timer, meters, new AtomicBoolean());
    int size = limits.enabled() ? limits.size() : 0;
    this.slots = IntStream.range(0, size).mapToObj(i -> new Slot(workshop, i + 1)).toList();
    this.free = new LinkedBlockingDeque<>(slots);
    this.unchecked = meters.counter("soroka_collector_browser_checks_failed");
    var check = limits.check().toMillis();
    var _ = timer.scheduleWithFixedDelay(this::look, check, check, TimeUnit.MILLISECONDS);
    Gauge.builder("soroka_collector_browsers_open", this, Browsers::open).register(meters);
    Gauge.builder("soroka_collector_browsers_busy", this, Browsers::busy).register(meters);
    Gauge.builder("soroka_collector_browsers_memory_bytes", this, Browsers::memory)
        .register(meters);
  }

  /** Whether there are browsers at all. */
  public boolean areOn() {
    return limits.enabled();
  }

  /** How many pages can be open at once. */
  public int size() {
    return slots.size();
  }

  /** How many browsers are running. */
  public int open() {
    return (int) slots.stream().filter(slot -> slot.processes().isPresent()).count();
  }

  /** How many of them show a page. */
  public int busy() {
    return slots.size() - free.size();
  }

  /** The bytes of memory that all browsers hold. */
  public long memory() {
    return slots.stream()
        .flatMap(slot -> slot.processes().stream())
        .mapToLong(ProcessGroup::memory)
        .sum();
  }

  /** What comes of opening the page; whatever it does is a value here, never an exception. */
  public Fetched open(Errand errand) {
    if (!areOn()) {
      return new Failed(SWITCHED_OFF, OFF, null);
    }
    var url = HttpUrl.parse(errand.visit().url());
    var fault = fault(errand);
    if (fault.isPresent() || url == null) {
      return fault.orElseGet(() -> new Failed(REFUSED, "The address is not one of the web", null));
    }
    var left = Duration.between(clock.instant(), errand.visit().deadline());
    return inSlot(errand, url, TimeLeft.of(left));
  }

  private Fetched inSlot(Errand errand, HttpUrl url, TimeLeft patience) {
    Slot slot;
    try {
      slot = free.pollFirst(patience.left().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Failed(TIMEOUT, "The wait for a browser was broken off", null);
    }
    if (slot == null) {
      return new Failed(TIMEOUT, "No browser became free in time", null);
    }
    try {
      return slot.visit(errand, url, patience);
    } finally {
      free.addFirst(slot);
    }
  }

  /** What can be known before a browser is troubled. */
  private Optional<Failed> fault(Errand errand) {
    var visit = errand.visit();
    var written =
        RequestHeaders.fault(visit.headers())
            .or(() -> Optional.ofNullable(visit.proxy()).flatMap(ProxyAddress::fault));
    if (written.isPresent()) {
      return Optional.of(new Failed(REFUSED, written.get(), null));
    }
    return errand.addresses().stream().flatMap(it -> refusal(it).stream()).findFirst();
  }

  private Optional<Failed> refusal(String address) {
    return switch (guard.check(address)) {
      case Verdict.Allowed _ -> Optional.empty();
      case Verdict.Refused(var reason) -> Optional.of(new Failed(REFUSED, reason, null));
      case Verdict.Unknown(var host) ->
          Optional.of(new Failed(UNKNOWN_HOST, "Nobody knows the host " + host, null));
    };
  }

  /** Only idle ones: the others are looked after before their next page. */
  private void look() {
    for (var slot : slots) {
      if (free.remove(slot)) {
        try {
          slot.look();
        } catch (RuntimeException e) {
          // The next check must come whatever this one met; a page looks at its browser itself.
          unchecked.increment();
          log.atWarn().setCause(e).log("A browser could not be looked after");
        } finally {
          free.addLast(slot);
        }
      }
    }
  }

  @Override
  public void destroy() {
    slots.forEach(Slot::close);
    timer.shutdownNow();
  }
}
