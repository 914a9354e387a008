package dev.soroka.filter.others;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.api.StorageApi.NewWatch;
import dev.soroka.common.api.StorageApi.WatchChange;
import dev.soroka.common.contract.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Watches in the order of their numbers. */
public final class WatchesInMemory implements StorageApi.Watches {
  private final List<Watch> watches = new ArrayList<>();

  public void put(Watch watch) {
    watches.add(watch);
  }

  @Override
  public List<Watch> list(@Nullable Long subscriber, long after, int limit) {
    return watches.stream()
        .filter(watch -> subscriber == null || watch.subscriber() == subscriber)
        .filter(watch -> watch.id() > after)
        .limit(limit)
        .toList();
  }

  @Override
  public Watch add(NewWatch watch) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Watch> find(long id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Watch change(long id, WatchChange change) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void remove(long id) {
    throw new UnsupportedOperationException();
  }
}
