package dev.soroka.collector.api;

import dev.soroka.collector.discovery.Discovering;
import dev.soroka.collector.look.Look;
import dev.soroka.collector.look.Looking;
import dev.soroka.collector.look.Place;
import dev.soroka.collector.stream.Tasting;
import dev.soroka.common.api.CollectorApi.Discovery;
import dev.soroka.common.api.CollectorApi.Trial;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Source;
import dev.soroka.common.ops.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Looks at addresses for people who wait: beside the collections, but only so many at once. */
@Component
class Trying {
  private static final int AT_ONCE = 8;

  /** Whoever asks waits half a minute. */
  private static final Duration LONGEST = Duration.ofSeconds(25);

  private final SourceCheck check;
  private final Looking looking;
  private final Discovering discovering;
  private final Tasting tasting;
  private final Clock clock;
  private final Semaphore places = new Semaphore(AT_ONCE);

  Trying(
      SourceCheck check, Looking looking, Discovering discovering, Tasting tasting, Clock clock) {
    this.check = check;
    this.looking = looking;
    this.discovering = discovering;
    this.tasting = tasting;
    this.clock = clock;
  }

  /** What a collection of the source would give: the items of the first address that has any. */
  Trial trial(Source source) {
    var wrong = check.problems(source);
    return wrong.isEmpty() ? inPlace(() -> look(source)) : new Trial(List.of(), wrong);
  }

  Discovery discover(String url) {
    return inPlace(() -> discovering.at(url, clock.instant().plus(LONGEST)));
  }

  private Trial look(Source source) {
    if (source.kind().equals(Source.PUSH)) {
      return new Trial(List.of(), List.of("A push source has nothing to fetch: push to it"));
    }
    if (source.streams()) {
      var taste = tasting.of(source);
      return new Trial(taste.items(), taste.problems());
    }
    var deadline = clock.instant().plus(LONGEST);
    var items = new ArrayList<Item>();
    var problems = new ArrayList<String>();
    for (var place : Place.of(source)) {
      var name = place.serving() == 0 ? "" : "fallback " + place.serving() + ": ";
      switch (looking.at(place, null, deadline)) {
        case Look.Seen seen -> {
          seen.problems().stream().map(name::concat).forEach(problems::add);
          if (items.isEmpty()) {
            items.addAll(seen.items());
          }
        }
        case Look.Unchanged _ -> problems.add(name + "The server did not give its page");
        case Look.Failed failed -> problems.add(name + failed.error());
      }
    }
    return new Trial(items, problems);
  }

  private <T> T inPlace(Supplier<T> work) {
    if (!places.tryAcquire()) {
      throw Problem.unavailable("Too many sources are being tried at the moment; try again");
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
