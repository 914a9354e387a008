package dev.soroka.filter.others;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.api.StorageApi.ItemPage;
import dev.soroka.common.contract.StoredItem;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Single items by their numbers. */
public final class ItemsInMemory implements StorageApi.Items {
  private final Map<Long, StoredItem> items = new ConcurrentHashMap<>();

  public void put(StoredItem item) {
    items.put(item.id(), item);
  }

  @Override
  public Optional<StoredItem> find(long id) {
    return Optional.ofNullable(items.get(id));
  }

  @Override
  public ItemPage list(
      @Nullable Long source, @Nullable Long subscriber, @Nullable String after, int limit) {
    throw new UnsupportedOperationException();
  }
}
