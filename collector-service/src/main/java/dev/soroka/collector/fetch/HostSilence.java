package dev.soroka.collector.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Remembers which hosts asked to be left alone, and until when; all their sources keep to it. */
final class HostSilence {
  private static final int MOST = 100_000;

  private final Cache<String, Instant> silent;
  private final Clock clock;

  HostSilence(Duration longest, Clock clock) {
    this.silent = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(longest).build();
    this.clock = clock;
  }

  void keep(String host, Instant until) {
    silent.asMap().merge(host, until, (one, other) -> one.isAfter(other) ? one : other);
  }

  Optional<Instant> until(String host) {
    return Optional.ofNullable(silent.getIfPresent(host))
        .filter(until -> until.isAfter(clock.instant()));
  }
}
