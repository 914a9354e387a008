package dev.soroka.filter.search;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.api.StorageApi.ItemPage;
import dev.soroka.common.contract.StoredItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stored items, newest first; a cursor is the number of items before it. */
final class StoredItems implements StorageApi.Items {
  final List<String> asked = new ArrayList<>();
  private final List<StoredItem> items;

  StoredItems(List<StoredItem> items) {
    this.items = items;
  }

  @Override
  public ItemPage list(
      @Nullable Long source, @Nullable Long subscriber, @Nullable String after, int limit) {
    asked.add("source %s, subscriber %s".formatted(source, subscriber));
    int from = after == null ? 0 : Integer.parseInt(after);
    int to = Math.min(from + limit, items.size());
    return new ItemPage(items.subList(from, to), to == items.size() ? null : Integer.toString(to));
  }

  @Override
  public Optional<StoredItem> find(long id) {
    return items.stream().filter(item -> item.id() == id).findFirst();
  }
}
