package dev.soroka.collector.enrich;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Addresses that had nothing to say: they are left alone for 5, then 30, then 60 minutes, and are
 * asked as usual again after a success.
 */
final class Misses {
  private static final int MOST = 100_000;
  private static final Duration REMEMBERED = Duration.ofHours(3);

  private final Cache<String, Miss> misses =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();
  private final Clock clock;

  Misses(Clock clock) {
    this.clock = clock;
  }

  private record Miss(int times, Instant until) {}

  boolean isMissing(String address) {
    var miss = misses.getIfPresent(address);
    return miss != null && clock.instant().isBefore(miss.until());
  }

  void add(String address) {
    misses.asMap().merge(address, miss(1), (before, _) -> miss(before.times() + 1));
  }

  void forget(String address) {
    misses.invalidate(address);
  }

  private Miss miss(int times) {
    int minutes =
        switch (times) {
          case 1 -> 5;
          case 2 -> 30;
          default -> 60;
        };
    return new Miss(times, clock.instant().plus(Duration.ofMinutes(minutes)));
  }
}
