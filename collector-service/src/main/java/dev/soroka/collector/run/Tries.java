package dev.soroka.collector.run;

import dev.soroka.collector.fetch.Validators;
import dev.soroka.collector.look.Look;
import dev.soroka.collector.look.Looking;
import dev.soroka.collector.look.Place;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks at an address again, a few times, when what went wrong may be over in a moment. */
@Component
class Tries {
  /** The outcomes of looks that may be only bad luck. */
  private static final Set<String> BAD_LUCK = Set.of("unreachable", "timeout", "crashed");

  private final Looking looking;
  private final CapacityLimits limits;
  private final Clock clock;
  private final Counter retries;
  private final CountDownLatch stopping = new CountDownLatch(1);

  Tries(Looking looking, CapacityLimits limits, Clock clock, MeterRegistry meters) {
    this.looking = looking;
    this.limits = limits;
    this.clock = clock;
    this.retries = meters.counter("soroka_collector_retries");
  }

  @EventListener
  void on(ContextClosedEvent closed) {
    stopping.countDown();
  }

  /** When a task that is carried out now has to be over, whatever its deadline. */
  Instant end(Instant deadline) {
    var end = clock.instant().plus(limits.longest());
    return end.isBefore(deadline) ? end : deadline;
  }

  /** What there is at the address, after as many tries as it takes and may take. */
  Look at(Place place, @Nullable Validators known, Instant deadline) {
    for (var pause : limits.pauses()) {
      var look = looking.at(place, known, deadline);
      if (!isWorthAnother(look) || !clock.instant().plus(pause).isBefore(deadline)) {
        return look;
      }
      if (!rested(pause)) {
        return look;
      }
      retries.increment();
    }
    return looking.at(place, known, deadline);
  }

  private static boolean isWorthAnother(Look look) {
    return look instanceof Look.Failed failed && BAD_LUCK.contains(failed.outcome());
  }

  /** Whether the pause is over, rather than the service stopping. */
  private boolean rested(Duration pause) {
    try {
      return !stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
