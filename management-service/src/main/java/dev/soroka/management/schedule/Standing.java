package dev.soroka.management.schedule;

import dev.soroka.common.contract.CollectionFinished;
import dev.soroka.common.contract.CollectionFinished.Result;
import dev.soroka.common.contract.Pulse;
import dev.soroka.common.contract.Pulse.Breaker;
import dev.soroka.common.contract.Pulse.Loss;
import dev.soroka.management.notice.News;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a source's owner believes of it, so that each change is told once.
 *
 * @param failures collections that failed in a row
 * @param troubleSince since when its own address gives nothing; null while it does
 * @param told {@code FAILING} or {@code FALLBACK} while the owner believes so, else null
 * @param quietTold whether the owner knows that it is unusually quiet
 * @param lostTold the lost fields that the owner knows of
 */
record Standing(
    int failures,
    @Nullable Instant troubleSince,
    News.@Nullable Kind told,
    boolean quietTold,
    Set<String> lostTold) {
  /** Nothing has been told of it yet. */
  static final Standing NEW = new Standing(0, null, null, false, Set.of());

  /** So many failures in a row are more than a slip. */
  static final int BREAKS_AT = 3;

  private static final int QUIET_TIMES = 4;
  private static final Duration SHORTEST_QUIET = Duration.ofHours(1);

  Standing {
    lostTold = Set.copyOf(lostTold);
  }

  /** The standing after a collection, and what its owner should be told of it. */
  record Change(Standing standing, List<News> news) {
    Change {
      news = List.copyOf(news);
    }
  }

  Change after(CollectionFinished finished) {
    boolean failed = finished.result() == Result.FAILED;
    boolean trouble = failed || finished.serving() > 0;
    var at = finished.finishedAt();
    var since = trouble ? Objects.requireNonNullElse(troubleSince, at) : null;
    int nowFailures = failed ? failures + 1 : 0;
    var news = new ArrayList<News>();

    var nowTold = told(finished, nowFailures, news);
    // While it has to prove itself, the trouble is not over.
    var keptSince = since == null && nowTold != null ? troubleSince : since;
    if (trouble || finished.pulse() == null) {
      return new Change(new Standing(nowFailures, keptSince, nowTold, quietTold, lostTold), news);
    }
    boolean quiet = quiet(finished.pulse(), at, news);
    var lost = lost(finished.pulse().losses(), news);
    return new Change(new Standing(nowFailures, keptSince, nowTold, quiet, lost), news);
  }

  private News.@Nullable Kind told(CollectionFinished finished, int nowFailures, List<News> news) {
    var pulse = Optional.ofNullable(finished.pulse());
    var lasting = lasting(finished.finishedAt());
    if (finished.result() == Result.FAILED) {
      if (nowFailures < BREAKS_AT || told == News.Kind.FAILING) {
        return told;
      }
      news.add(News.failing(lasting, Objects.requireNonNullElse(finished.error(), "?")));
      return News.Kind.FAILING;
    }
    boolean spared =
        pulse.map(Pulse::breaker).filter(breaker -> breaker != Breaker.CLOSED).isPresent();
    if (finished.serving() > 0) {
      if (!spared || told == News.Kind.FALLBACK) {
        return told;
      }
      var why = pulse.map(Pulse::passedOver).orElse("?");
      news.add(News.fallback(lasting, why, finished.serving()));
      return News.Kind.FALLBACK;
    }
    if (told == null || spared) {
      return told;
    }
    news.add(News.recovered(lasting));
    return null;
  }

  private boolean quiet(Pulse pulse, Instant at, List<News> news) {
    var changedAt = pulse.changedAt();
    var habit = pulse.habit();
    if (changedAt == null || habit == null) {
      return false;
    }
    var lasting = Duration.between(changedAt, at);
    var unusual = habit.multipliedBy(QUIET_TIMES);
    boolean quiet = lasting.compareTo(unusual) > 0 && lasting.compareTo(SHORTEST_QUIET) > 0;
    if (quiet && !quietTold) {
      news.add(News.quiet(lasting, habit));
    }
    return quiet;
  }

  private Set<String> lost(List<Loss> losses, List<News> news) {
    var unknown = losses.stream().filter(loss -> !lostTold.contains(loss.field())).toList();
    if (!unknown.isEmpty()) {
      news.add(News.drifted(unknown));
    }
    return losses.stream().map(Loss::field).collect(Collectors.toSet());
  }

  private Duration lasting(Instant at) {
    return troubleSince == null ? Duration.ZERO : Duration.between(troubleSince, at);
  }
}
