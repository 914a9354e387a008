package dev.soroka.collector.browser;

import dev.soroka.common.guard.AddressGuard;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all places for browsers share. */
record Workshop(
    BrowserLimits limits,
    AddressGuard guard,
    Pictures pictures,
    Clock clock,
    ScheduledExecutorService timer,
    MeterRegistry meters,
    AtomicBoolean warned) {
  private static final Logger log = LoggerFactory.getLogger(Workshop.class);

  Chromium start() {
    var executable =
        Installation.chromium(limits.executable())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "there is no Chromium here; install it, or name it in COLLECTOR_CHROMIUM"));
    if (Chromium.IS_ROOT && !warned.getAndSet(true)) {
      log.warn("Chromium runs as root and so without its sandbox; run Soroka as somebody else");
    }
    return Chromium.start(executable, limits.niceness());
  }

  void replaced(Worn why) {
    meters.counter("soroka_collector_browsers_replaced", "reason", why.label()).increment();
  }
}
