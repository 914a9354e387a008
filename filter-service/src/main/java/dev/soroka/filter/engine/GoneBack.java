package dev.soroka.filter.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.soroka.common.contract.StoredItem;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Which crossing watches have lately been told to be armed again. Numbers come many times a second
 * and mostly have long gone back; once in a while, and after every firing, is enough.
 */
final class GoneBack {
  private static final Duration ENOUGH = Duration.ofSeconds(10);
  private static final int MOST = 500_000;

  private final Cache<Pair, Revision> told;

  GoneBack(Clock clock) {
    this.told =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(ENOUGH)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  /** Whether it is to be told; an item that is redelivered is told of as it was. */
  boolean isNews(long watch, StoredItem item) {
    var revision = new Revision(item.id(), item.revision());
    return told.get(pair(watch, item), _ -> revision).equals(revision);
  }

  /** The watch has fired: it must be armed again as soon as the number goes back. */
  void onFired(long watch, StoredItem item) {
    told.invalidate(pair(watch, item));
  }

  private static Pair pair(long watch, StoredItem item) {
    return new Pair(watch, Objects.requireNonNullElse(item.item().subject(), ""));
  }

  /** What is armed by itself. */
  private record Pair(long watch, String subject) {}

  /** What an item said at a time. */
  private record Revision(long item, int number) {}
}
