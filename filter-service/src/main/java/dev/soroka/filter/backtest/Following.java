package dev.soroka.filter.backtest;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.ops.Streak;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Brings what storage has into the index: after a start the last days from their beginning, then
 * what is new or changed, within seconds.
 */
class Following {
  /** As far back as a draft can be tried. */
  static final Duration KEPT = Duration.ofDays(30);

  private static final Logger log = LoggerFactory.getLogger(Following.class);

  /** What is stored becomes visible only when it is committed, which may be so much later. */
  private static final Duration COMMITTED_WITHIN = Duration.ofSeconds(10);

  private static final Duration CURRENT = Duration.ofMinutes(1);
  private static final int LASTING = 15;

  private final Streak streak = new Streak(LASTING);
  private final Map<Long, Seen> seen = new HashMap<>();
  private final StorageApi.ItemLog items;
  private final ItemIndex index;
  private final MeterRegistry meters;
  private final Clock clock;
  private @Nullable Instant reached;
  private volatile Instant current = Instant.EPOCH;

  Following(StorageApi.ItemLog items, ItemIndex index, MeterRegistry meters, Clock clock) {
    this.items = items;
    this.index = index;
    this.meters = meters;
    this.clock = clock;
    meters.gauge("soroka_filter_items_kept", index, ItemIndex::size);
    meters.gauge("soroka_filter_items_bytes", index, ItemIndex::bytes);
    meters.gauge("soroka_filter_items_age_seconds", this, Following::age);
  }

  /** The loop must survive: while storage is away the index stays as it is. */
  @Scheduled(fixedDelay = 2_000)
  void follow() {
    try {
      var now = clock.instant();
      catchUp(now.minus(KEPT));
      current = now;
      if (streak.ended()) {
        log.info("The items of the last days are refreshed again");
      }
    } catch (RuntimeException e) {
      meters.counter("soroka_filter_items_refresh_failed").increment();
      log.atLevel(streak.failed())
          .log("The items of the last days are not refreshed: {}", e.toString());
    }
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
  void forget() {
    index.forgetPublishedBefore(clock.instant().minus(KEPT));
  }

  /** Whether everything is there that storage had a minute ago. */
  boolean isCurrent() {
    return current.isAfter(clock.instant().minus(CURRENT));
  }

  private void catchUp(Instant oldest) {
    var since = reached == null ? oldest : reached.minus(COMMITTED_WITHIN);
    String after = null;
    do {
      var page = items.from(since, after, StorageApi.ItemLog.LONGEST_PAGE);
      put(page.items());
      after = page.next();
    } while (after != null);
  }

  private void put(List<StoredItem> page) {
    index.put(page.stream().filter(this::isNew).toList());
    for (var item : page) {
      seen.put(item.id(), new Seen(item.revision(), item.storedAt()));
    }
    if (!page.isEmpty()) {
      reached = page.getLast().storedAt();
      var passed = reached.minus(COMMITTED_WITHIN);
      seen.values().removeIf(one -> one.storedAt().isBefore(passed));
    }
  }

  private boolean isNew(StoredItem item) {
    var known = seen.get(item.id());
    return known == null || known.revision() < item.revision();
  }

  private double age() {
    return current.equals(Instant.EPOCH)
        ? Double.NaN
        : Duration.between(current, clock.instant()).toSeconds();
  }

  /** What was put last of an item. */
  private record Seen(int revision, Instant storedAt) {}
}
