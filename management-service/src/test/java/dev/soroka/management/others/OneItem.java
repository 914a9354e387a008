package dev.soroka.management.others;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.testkit.Items;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A storage in which there is item 1, and item 2 that is told to nobody. */
@Component
class OneItem implements StorageApi.Items, StorageApi.Refusals {
  private final StoredItem told =
      Items.titled("Java developer").number("budget", "500", "USD").stored();
  private final StoredItem refused = Items.titled("Casino").id(2).stored();

  @Override
  public StorageApi.ItemPage list(
      @Nullable Long source, @Nullable Long subscriber, @Nullable String after, int limit) {
    return new StorageApi.ItemPage(List.of(told), "further");
  }

  @Override
  public Optional<StoredItem> find(long id) {
    return Optional.of(told).filter(item -> item.id() == id);
  }

  @Override
  public List<StorageApi.Refusal> list(long source, int limit) {
    return List.of(new StorageApi.Refusal(refused, "an advertisement"));
  }
}
