package dev.soroka.collector.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.CacheControl;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** When a server wants to be asked again, by what its headers say and within our limits. */
final class Wishes {
  private final FetchLimits limits;
  private final Clock clock;

  Wishes(FetchLimits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /** Until when the server calls its page fresh; null when it does not. */
  @Nullable Instant freshUntil(Headers headers) {
    return freshness(headers)
        .filter(freshness -> freshness.isPositive())
        .map(freshness -> clock.instant().plus(shorter(freshness, limits.longestFreshness())))
        .orElse(null);
  }

  /** {@code Retry-After}, in seconds or as a date. */
  Optional<Instant> retryAfter(Headers headers) {
    var value = headers.get("Retry-After");
    if (value == null) {
      return Optional.empty();
    }
    var now = clock.instant();
    return seconds(value)
        .or(
            () ->
                Optional.ofNullable(headers.getInstant("Retry-After")).map(at -> between(now, at)))
        .filter(wait -> wait.isPositive())
        .map(wait -> now.plus(shorter(wait, limits.longestSilence())));
  }

  private Optional<Duration> freshness(Headers headers) {
    var cache = CacheControl.parse(headers);
    if (cache.noStore() || cache.noCache()) {
      return Optional.empty();
    }
    if (cache.maxAgeSeconds() >= 0) {
      var age = Optional.ofNullable(headers.get("Age")).flatMap(Wishes::seconds);
      return Optional.of(
          Duration.ofSeconds(cache.maxAgeSeconds()).minus(age.orElse(Duration.ZERO)));
    }
    var date = Optional.ofNullable(headers.getInstant("Date")).orElseGet(clock::instant);
    return Optional.ofNullable(headers.getInstant("Expires"))
        .map(expires -> between(date, expires));
  }

  private static Optional<Duration> seconds(String value) {
    return value.matches("[0-9]{1,9}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
        : Optional.empty();
  }

  private static Duration between(Instant from, Instant to) {
    return Duration.between(from, to);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
