package dev.soroka.common.contract;

import java.time.Instant;
import java.util.List;

/**
 * A fact: a collector saw these items, at most 100, in the source's own order.
 *
 * @param run the collection that saw them; 0 for pushed items
 * @param source the id of the source
 * @param fetchedAt when the answer that held them was received
 * @param silent whether they are only to be stored
 * @param fallback whether they come from a fallback address, where keys may differ and an item is
 *     known by its key, link or title
 */
public record ItemsCollected(
    long run, long source, Instant fetchedAt, boolean silent, boolean fallback, List<Item> items)
    implements Message {
  /** The longest list of items in one message. */
  public static final int LIMIT = 100;

  public ItemsCollected {
    items = List.copyOf(items);
    if (items.size() > LIMIT) {
      throw new IllegalArgumentException("at most " + LIMIT + " items a message");
    }
  }
}
