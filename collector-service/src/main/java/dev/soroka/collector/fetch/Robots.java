package dev.soroka.collector.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import okhttp3.HttpUrl;

/**
 * Knows the {@code robots.txt} of sites. A site that says it has none (4xx) may be read; one whose
 * file cannot be had (5xx, no connection) may not, until it can (RFC 9309, 2.3.1).
 */
final class Robots {
  private static final int MOST_SITES = 10_000;

  /** RFC 9309, 2.4: at most a day. */
  private static final Duration KEPT = Duration.ofHours(12);

  private static final Duration KEPT_AWAY = Duration.ofMinutes(10);

  private final Cache<String, Answer> sites =
      Caffeine.newBuilder().maximumSize(MOST_SITES).expireAfterWrite(KEPT).build();

  private final Function<Visit, Fetched> fetch;
  private final Clock clock;

  Robots(Function<Visit, Fetched> fetch, Clock clock) {
    this.fetch = fetch;
    this.clock = clock;
  }

  /** What is known of a site. */
  sealed interface Answer {
    Instant until();

    /** Its rules. */
    record Known(RobotRules rules, Instant until) implements Answer {}

    /** Nobody knows, so nothing may be read until asked again. */
    record Away(String error, Instant until) implements Answer {}
  }

  /** The site's rules, asked for by the way that the visit takes. */
  Answer of(HttpUrl url, Visit visit) {
    var file = Objects.requireNonNull(url.resolve("/robots.txt"), "a path of ours resolves");
    var known = sites.getIfPresent(file.toString());
    if (known != null && clock.instant().isBefore(known.until())) {
      return known;
    }
    var answer = ask(file, visit);
    sites.put(file.toString(), answer);
    return answer;
  }

  private Answer ask(HttpUrl file, Visit visit) {
    var asking = new Visit(file.toString(), Map.of(), visit.proxy(), null, visit.deadline());
    return switch (fetch.apply(asking)) {
      case Fetched.Fresh fresh -> known(RobotRules.parse(fresh.page().body()));
      case Fetched.Unchanged _ -> known(RobotRules.NONE);
      case Fetched.Failed(var trouble, var error, var notBefore) ->
          switch (trouble) {
            // What is wrong with the address will be said of the page itself.
            case ABSENT, REDIRECTED, REFUSED, UNKNOWN_HOST -> known(RobotRules.NONE);
            default ->
                new Answer.Away(
                    error,
                    Objects.requireNonNullElseGet(
                        notBefore, () -> clock.instant().plus(KEPT_AWAY)));
          };
    };
  }

  private Answer known(RobotRules rules) {
    return new Answer.Known(rules, clock.instant().plus(KEPT));
  }
}
