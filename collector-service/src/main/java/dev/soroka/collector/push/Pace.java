package dev.soroka.collector.push;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How many pushes each source may make: so many a second, and a burst of ten seconds' worth. A shop
 * that repeats all it has missed is asked to wait, and harms no other.
 */
final class Pace {
  private static final int BURST_SECONDS = 10;
  private static final int SOURCES = 10_000;

  private final int perSecond;
  private final Clock clock;
  private final Cache<Long, Allowance> allowances =
      Caffeine.newBuilder().maximumSize(SOURCES).executor(Runnable::run).build();

  Pace(int perSecond, Clock clock) {
    this.perSecond = perSecond;
    this.clock = clock;
  }

  /** How long the source has to wait; empty when this push may go on, which then counts. */
  Optional<Duration> pause(long source) {
    var now = clock.instant();
    double most = (double) perSecond * BURST_SECONDS;
    var after =
        allowances
            .asMap()
            .compute(
                source,
                (_, before) ->
                    before == null
                        ? new Allowance(most - 1, now, true)
                        : before.spent(now, perSecond, most));
    return after.granted() ? Optional.empty() : Optional.of(Duration.ofSeconds(1));
  }

  /** What is left for a source, and whether the last one who asked got some of it. */
  private record Allowance(double left, Instant at, boolean granted) {
    Allowance spent(Instant now, int perSecond, double most) {
      double seconds = Math.max(0, Duration.between(at, now).toMillis() / 1000.0);
      double filled = Math.min(most, left + seconds * perSecond);
      return filled >= 1 ? new Allowance(filled - 1, now, true) : new Allowance(filled, now, false);
    }
  }
}
