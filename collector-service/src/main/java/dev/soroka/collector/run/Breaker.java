package dev.soroka.collector.run;

import dev.soroka.collector.run.CollectorProperties.BreakerLimits;
import dev.soroka.common.contract.Pulse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Spares an address that keeps failing. Its state travels in the cursor, because the next
 * collection may be another instance's, which a circuit breaker of Resilience4j does not do: its
 * state lives in one process and is lost with it. Calls within one process (to other services) are
 * guarded by Resilience4j.
 *
 * @param failures failures in a row while it is asked as usual
 * @param successes successes in a row since it was last spared
 * @param openUntil until when it is or was spared; null while it is asked as usual
 * @param error why it failed last
 */
record Breaker(int failures, int successes, @Nullable Instant openUntil, @Nullable String error) {
  static final Breaker CLOSED = new Breaker(0, 0, null, null);

  private static final int LONGEST_ERROR = 300;

  boolean isOpen(Instant now) {
    return openUntil != null && now.isBefore(openUntil);
  }

  Pulse.Breaker state(Instant now) {
    if (openUntil == null) {
      return Pulse.Breaker.CLOSED;
    }
    return isOpen(now) ? Pulse.Breaker.OPEN : Pulse.Breaker.TRIAL;
  }

  Breaker succeeded(BreakerLimits limits) {
    return openUntil == null || successes + 1 >= limits.successes()
        ? CLOSED
        : new Breaker(0, successes + 1, openUntil, error);
  }

  /** A failure on trial spares the address again at once. */
  Breaker failed(String why, Instant now, BreakerLimits limits) {
    var shortened = why.substring(0, Math.min(why.length(), LONGEST_ERROR));
    boolean opens = openUntil != null || failures + 1 >= limits.failures();
    return opens
        ? new Breaker(0, 0, now.plus(limits.pause()), shortened)
        : new Breaker(failures + 1, 0, null, shortened);
  }
}
