package dev.soroka.management.others;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Delivery;
import dev.soroka.common.contract.Watch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Watches that storage would keep. */
@Component
class WatchesInMemory implements StorageApi.Watches {
  private final Map<Long, Watch> watches = new ConcurrentSkipListMap<>();
  private final AtomicLong numbers = new AtomicLong();

  @Override
  public Watch add(StorageApi.NewWatch draft) {
    long id = numbers.incrementAndGet();
    var delivery = Optional.ofNullable(draft.delivery()).orElse(Delivery.PLAIN);
    var watch = new Watch(id, draft.subscriber(), draft.name(), draft.query(), true, delivery);
    watches.put(id, watch);
    return watch;
  }

  @Override
  public Optional<Watch> find(long id) {
    return Optional.ofNullable(watches.get(id));
  }

  @Override
  public List<Watch> list(@Nullable Long subscriber, long after, int limit) {
    return watches.values().stream()
        .filter(watch -> subscriber == null || watch.subscriber() == subscriber)
        .filter(watch -> watch.id() > after)
        .limit(limit)
        .toList();
  }

  @Override
  public Watch change(long id, StorageApi.WatchChange change) {
    var before = find(id).orElseThrow();
    var after =
        new Watch(
            id,
            before.subscriber(),
            Optional.ofNullable(change.name()).orElse(before.name()),
            Optional.ofNullable(change.query()).orElse(before.query()),
            Optional.ofNullable(change.active()).orElse(before.active()),
            Optional.ofNullable(change.delivery()).orElse(before.delivery()));
    watches.put(id, after);
    return after;
  }

  @Override
  public void remove(long id) {
    watches.remove(id);
  }
}
