package dev.soroka.collector.run;

import dev.soroka.collector.browser.Browsers;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets fewer workers work when memory runs short, and all of them when there is enough again. */
@Component
class MemoryWatch {
  private static final Logger log = LoggerFactory.getLogger(MemoryWatch.class);
  private static final long MEGABYTE = 1_048_576;

  private final Supplier<Optional<MemoryUse>> memory;
  private final Capacity capacity;
  private final Browsers browsers;
  private final CapacityLimits limits;
  private final Clock clock;
  private Instant reportedAt = Instant.EPOCH;
  private volatile double percent;

  MemoryWatch(
      Supplier<Optional<MemoryUse>> memory,
      Capacity capacity,
      Browsers browsers,
      CapacityLimits limits,
      Clock clock,
      MeterRegistry meters) {
    this.memory = memory;
    this.capacity = capacity;
    this.browsers = browsers;
    this.limits = limits;
    this.clock = clock;
    Gauge.builder("soroka_collector_memory_percent", this, watch -> watch.percent).register(meters);
  }

  @Scheduled(fixedDelay = 60_000)
  void check() {
    memory.get().ifPresent(this::heed);
  }

  private void heed(MemoryUse use) {
    percent = use.percent();
    int before = capacity.allowed();
    capacity.heed(use.percent());
    int now = capacity.allowed();
    if (now < before) {
      log.warn("Only {} of {} workers go on: {} are in use", now, capacity.workers(), use);
    } else if (now > before) {
      log.info("{} of {} workers go on: {} are in use", now, capacity.workers(), use);
    }
    report(use, now);
  }

  private void report(MemoryUse use, int allowed) {
    var at = clock.instant();
    if (at.isBefore(reportedAt.plus(limits.report()))) {
      return;
    }
    reportedAt = at;
    log.atInfo()
        .addKeyValue("workers", allowed)
        .addKeyValue("busy", capacity.busy())
        .addKeyValue("waiting", capacity.waiting())
        .addKeyValue("browsers", browsers.open())
        .addKeyValue("browsersMegabytes", browsers.memory() / MEGABYTE)
        .log("Memory: {} are in use", use);
  }
}
