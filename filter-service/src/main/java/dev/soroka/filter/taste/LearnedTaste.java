package dev.soroka.filter.taste;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.soroka.common.contract.Notification.Liking;
import dev.soroka.common.contract.StoredItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The tastes of all subscribers, each learned from its ratings when somebody asks for it. Every
 * second it looks which ratings changed, also those that other instances kept, and forgets what it
 * had learned before.
 */
@Component
class LearnedTaste implements Taste {
  /** About a hundred bytes each. */
  private static final int MOST_FEATURES = 150_000;

  /** What is known of somebody without ratings also takes room. */
  private static final int LEAST_WEIGHT = 2;

  /** A change becomes visible only when it is committed, which may be so much later. */
  private static final Duration COMMITTED_WITHIN = Duration.ofSeconds(10);

  private final RatingRows rows;
  private final Cache<Long, Known> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_FEATURES)
          .weigher((Long _, Known one) -> LEAST_WEIGHT + one.model().weights().size())
          .build();
  private volatile @Nullable Instant followed;

  LearnedTaste(RatingRows rows) {
    this.rows = rows;
  }

  @Override
  public double score(long subscriber, StoredItem item) {
    var model = model(subscriber);
    return model.isBlank() ? 0.5 : model.score(Features.of(item));
  }

  @Override
  public List<Liking> liked(long subscriber, StoredItem item) {
    var model = model(subscriber);
    return model.isBlank() ? List.of() : model.liked(Features.of(item).stream());
  }

  /** Forgets what was learned of a subscriber whose ratings changed. */
  void forget(long subscriber) {
    known.invalidate(subscriber);
  }

  @Scheduled(fixedDelay = 1_000)
  void follow() {
    var now = rows.now();
    rows.changedAfter(Objects.requireNonNullElse(followed, now).minus(COMMITTED_WITHIN))
        .forEach(
            changed -> {
              var old = known.getIfPresent(changed.subscriber());
              if (old != null && old.version() < changed.version()) {
                forget(changed.subscriber());
              }
            });
    followed = now;
  }

  private Model model(long subscriber) {
    return known.get(subscriber, this::learn).model();
  }

  /** The version is read first: ratings that are newer than it are only learned once more. */
  private Known learn(long subscriber) {
    long version = rows.version(subscriber);
    var ratings = version == 0 ? List.<Rated>of() : rows.of(subscriber);
    return new Known(version, ratings.isEmpty() ? Model.BLANK : Model.of(ratings));
  }

  private record Known(long version, Model model) {}
}
