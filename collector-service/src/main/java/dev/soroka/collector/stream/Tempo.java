package dev.soroka.collector.stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.soroka.common.contract.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Lets through an item of one subject only so often; windows have counted the others. */
final class Tempo {
  private static final int MOST = 100_000;

  private final @Nullable Duration every;
  private final Cache<String, Instant> last = Caffeine.newBuilder().maximumSize(MOST).build();

  Tempo(@Nullable Duration every) {
    this.every = every;
  }

  boolean admits(Item item, Instant now) {
    if (every == null) {
      return true;
    }
    var until = now.minus(every);
    var subject = Objects.requireNonNullElse(item.subject(), item.title());
    var admitted = new AtomicBoolean();
    last.asMap()
        .compute(
            subject,
            (_, at) -> {
              boolean due = at == null || !at.isAfter(until);
              admitted.set(due);
              return due ? now : at;
            });
    return admitted.get();
  }
}
