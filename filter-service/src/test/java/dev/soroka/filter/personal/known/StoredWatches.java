package dev.soroka.filter.personal.known;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Watch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.ResourceAccessException;

/** A storage service that knows watches and can be away. */
final class StoredWatches implements StorageApi.Watches {
  private final Map<Long, Watch> watches = new TreeMap<>();
  private boolean away;
  private int asked;

  void put(Watch watch) {
    watches.put(watch.id(), watch);
  }

  void goAway() {
    away = true;
  }

  int asked() {
    return asked;
  }

  List<Watch> all() {
    if (away) {
      throw new ResourceAccessException("storage is away");
    }
    return List.copyOf(watches.values());
  }

  @Override
  public Optional<Watch> find(long id) {
    asked++;
    return all().stream().filter(watch -> watch.id() == id).findFirst();
  }

  @Override
  public List<Watch> list(@Nullable Long subscriber, long after, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Watch add(StorageApi.NewWatch watch) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Watch change(long id, StorageApi.WatchChange change) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void remove(long id) {
    throw new UnsupportedOperationException();
  }
}
