package dev.soroka.collector.fetch;

import static dev.soroka.collector.fetch.Trouble.ROBOTS;
import static dev.soroka.collector.fetch.Trouble.THROTTLED;

import dev.soroka.collector.fetch.Fetched.Failed;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;

/** What is done before a visit: the site's rules for robots are kept, and hosts are not crowded. */
final class Courtesy {
  /** A site that asks for a longer pause hardly expects to be read once in an interval. */
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

  private final Robots robots;
  private final HostPace pace;
  private final boolean keepsRules;

  Courtesy(Robots robots, HostPace pace, boolean keepsRules) {
    this.robots = robots;
    this.pace = pace;
    this.keepsRules = keepsRules;
  }

  /** Empty once the visit may be made; waits for that as long as somebody wants the page. */
  Optional<Failed> knock(Visit visit, boolean crawling) {
    var url = HttpUrl.parse(visit.url().strip());
    if (url == null) {
      return Optional.empty();
    }
    if (!crawling || !keepsRules) {
      return place(url, visit, Optional.empty());
    }
    return switch (robots.of(url, visit)) {
      case Robots.Answer.Away(var error, var until) ->
          Optional.of(
              new Failed(
                  ROBOTS,
                  "The robots.txt of %s cannot be had, so its pages are left alone: %s"
                      .formatted(url.host(), error),
                  until));
      case Robots.Answer.Known(var rules, _) when !rules.allow(path(url)) ->
          Optional.of(
              new Failed(
                  ROBOTS,
                  "The robots.txt of %s asks robots not to read %s"
                      .formatted(url.host(), url.encodedPath())));
      case Robots.Answer.Known(var rules, _) -> place(url, visit, rules.delay());
    };
  }

  private Optional<Failed> place(HttpUrl url, Visit visit, Optional<Duration> delay) {
    return pace.await(url.host(), delay.map(Courtesy::bounded), visit.deadline())
        .map(
            at ->
                new Failed(THROTTLED, url.host() + " is asked often enough; next from " + at, at));
  }

  private static Duration bounded(Duration delay) {
    return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
  }

  private static String path(HttpUrl url) {
    var query = url.encodedQuery();
    return query == null ? url.encodedPath() : url.encodedPath() + "?" + query;
  }
}
