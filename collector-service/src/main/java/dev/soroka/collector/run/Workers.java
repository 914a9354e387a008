package dev.soroka.collector.run;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who carry tasks out, one at a time each. A worker whose task crashes starts afresh; one
 * whose tasks keep crashing rests for a while, because then something is wrong with us rather than
 * with a source. Not safe for several threads: whoever has it holds a lock.
 */
final class Workers {
  private static final Logger log = LoggerFactory.getLogger(Workers.class);

  private final CapacityLimits limits;
  private final Clock clock;
  private final List<Worker> all;
  private final Counter crashes;
  private int allowed;

  Workers(int count, CapacityLimits limits, Clock clock, MeterRegistry meters) {
    this.limits = limits;
    this.clock = clock;
    this.all = IntStream.rangeClosed(1, count).mapToObj(Worker::new).toList();
    this.allowed = limits.allowed(count, 0);
    this.crashes = meters.counter("soroka_collector_worker_crashes");
  }

  /** One of them. */
  static final class Worker {
    private final int number;
    private boolean busy;
    private int crashes;
    private Instant restsUntil = Instant.EPOCH;

    private Worker(int number) {
      this.number = number;
    }
  }

  int count() {
    return all.size();
  }

  /** How many may work at once. */
  int allowed() {
    return allowed;
  }

  int busy() {
    return (int) all.stream().filter(worker -> worker.busy).count();
  }

  /** How many rest because their tasks kept crashing. */
  int resting() {
    var now = clock.instant();
    return (int) all.stream().filter(worker -> worker.restsUntil.isAfter(now)).count();
  }

  /** Lets so many work as the use of memory allows; those who work finish what they have. */
  void allow(double percent) {
    allowed = limits.allowed(all.size(), percent);
  }

  /** A worker for a task; empty when all that may work do. */
  Optional<Worker> take() {
    if (busy() >= allowed) {
      return Optional.empty();
    }
    var now = clock.instant();
    var free =
        all.stream().filter(worker -> !worker.busy && !worker.restsUntil.isAfter(now)).findFirst();
    free.ifPresent(worker -> worker.busy = true);
    return free;
  }

  void succeeded(Worker worker) {
    worker.busy = false;
    worker.crashes = 0;
  }

  void crashed(Worker worker, Throwable why) {
    worker.busy = false;
    worker.crashes++;
    crashes.increment();
    log.atError().setCause(why).log("Worker {} crashed and starts afresh", worker.number);
    if (worker.crashes >= limits.crashes()) {
      worker.crashes = 0;
      worker.restsUntil = clock.instant().plus(limits.rest());
      log.atError()
          .log("Worker {} rests until {}: it kept crashing", worker.number, worker.restsUntil);
    }
  }
}
