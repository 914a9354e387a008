package dev.soroka.collector.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Spreads the visits to a host: a few at once, then one at a time. A visit that cannot be made in
 * time takes no place from others.
 */
final class HostPace {
  private static final int MOST = 100_000;
  private static final Duration FORGOTTEN = Duration.ofMinutes(10);

  /** When the host would have had all visits so far, had they come one at a time. */
  private final Cache<String, Instant> served =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(FORGOTTEN).build();

  private final Duration gap;
  private final int burst;
  private final Clock clock;
  private final Pause pause;

  /**
   * Paces visits.
   *
   * @param perSecond visits to one host in a second; 0 for any number
   * @param burst how many may come at once before they are spread
   */
  HostPace(double perSecond, int burst, Clock clock, Pause pause) {
    this.gap =
        perSecond <= 0 ? Duration.ZERO : Duration.ofNanos(Math.round(1_000_000_000 / perSecond));
    this.burst = burst;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Waits for a place.
   *
   * @param asked the pause that the host itself asks for between two visits
   * @return empty once the visit may be made; else from when on there would be a place
   */
  Optional<Instant> await(String host, Optional<Duration> asked, Instant deadline) {
    var step = asked.filter(delay -> delay.compareTo(gap) > 0).orElse(gap);
    if (step.isZero()) {
      return Optional.empty();
    }
    var allowance = asked.isPresent() ? Duration.ZERO : gap.multipliedBy(burst - 1L);
    var now = clock.instant();
    var place = new Place(now);
    served
        .asMap()
        .compute(
            host,
            (_, until) -> {
              var base = until == null || until.isBefore(now) ? now : until;
              place.at = base.minus(allowance);
              return place.at.isAfter(deadline) ? base : base.plus(step);
            });
    if (place.at.isAfter(deadline)) {
      return Optional.of(place.at);
    }
    if (place.at.isAfter(now)) {
      pause.lasting(Duration.between(now, place.at));
    }
    return Optional.empty();
  }

  /** Where the one who asks comes. */
  private static final class Place {
    private Instant at;

    Place(Instant at) {
      this.at = at;
    }
  }
}
