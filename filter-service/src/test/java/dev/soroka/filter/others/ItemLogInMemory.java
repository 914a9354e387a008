package dev.soroka.filter.others;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.api.StorageApi.ItemPage;
import dev.soroka.common.contract.StoredItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.ResourceAccessException;

/** Items in the order in which they were put, by small pages; storage can be away. */
public final class ItemLogInMemory implements StorageApi.ItemLog {
  private static final int PAGE = 7;

  private final List<StoredItem> items = new ArrayList<>();
  private final List<StoredItem> given = new ArrayList<>();
  private int pagesUntilAway = Integer.MAX_VALUE;

  /** Stores an item, or another revision of it. */
  public void put(StoredItem item) {
    items.removeIf(known -> known.id() == item.id());
    items.add(item);
  }

  /** Storage goes away once it has given so many more pages. */
  public void goAwayAfter(int pages) {
    pagesUntilAway = pages;
  }

  public void comeBack() {
    pagesUntilAway = Integer.MAX_VALUE;
  }

  /** What was given so far. */
  public List<StoredItem> given() {
    return given;
  }

  @Override
  public ItemPage from(Instant since, @Nullable String after, int limit) {
    if (pagesUntilAway-- <= 0) {
      throw new ResourceAccessException("storage is away");
    }
    var log = items.stream().filter(item -> !item.storedAt().isBefore(since)).toList();
    int first = after == null ? 0 : Integer.parseInt(after);
    int end = Math.min(first + PAGE, log.size());
    given.addAll(log.subList(first, end));
    return new ItemPage(log.subList(first, end), end == log.size() ? null : Integer.toString(end));
  }
}
