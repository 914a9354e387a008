package dev.soroka.common.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact: a collector saw these items, at most 100, in the source's own order.
 *
 * @param run the collection that saw them; 0 for pushed items and streams
 * @param source the id of the source
 * @param fetchedAt when the answer that held them was received
 * @param silent whether they are only to be stored
 * @param fallback whether they come from a fallback address, where keys may differ and an item is
 *     known by its key, link or title
 * @param epoch the epoch of the stream that gave them; null for what is no stream
 */
public record ItemsCollected(
    long run,
    long source,
    Instant fetchedAt,
    boolean silent,
    boolean fallback,
    List<Item> items,
    @Nullable Long epoch)
    implements Message {
  /** The longest list of items in one message. */
  public static final int LIMIT = 100;

  public ItemsCollected {
    items = List.copyOf(items);
    if (items.size() > LIMIT) {
      throw new IllegalArgumentException("at most " + LIMIT + " items a message");
    }
  }

  /** What a collection or a push gave. */
  public ItemsCollected(
      long run,
      long source,
      Instant fetchedAt,
      boolean silent,
      boolean fallback,
      List<Item> items) {
    this(run, source, fetchedAt, silent, fallback, items, null);
  }

  /** What a stream gave, in the hands of the holder of this epoch. */
  public static ItemsCollected streamed(
      long source, long epoch, Instant fetchedAt, List<Item> items) {
    return new ItemsCollected(0, source, fetchedAt, false, false, items, epoch);
  }
}
