package dev.soroka.management.item;

import dev.soroka.common.contract.Picture;
import dev.soroka.common.contract.Quantity;
import dev.soroka.common.contract.StoredItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item as an admin reads it.
 *
 * @param group the same for all items that are the same offer: the id of the first of them
 */
public record ItemView(
    long id,
    long group,
    int revision,
    long source,
    String sourceName,
    String category,
    String key,
    String title,
    String text,
    @Nullable String link,
    @Nullable Instant time,
    @Nullable String subject,
    Map<String, List<String>> labels,
    Map<String, Quantity> numbers,
    List<Picture> pictures,
    Instant seenAt,
    Instant storedAt,
    boolean silent) {
  /** What an admin reads of a stored item. */
  public static ItemView of(StoredItem stored) {
    var item = stored.item();
    return new ItemView(
        stored.id(),
        stored.group(),
        stored.revision(),
        stored.source(),
        stored.sourceName(),
        stored.category(),
        item.key(),
        item.title(),
        item.text(),
        item.link(),
        item.time(),
        item.subject(),
        item.labels(),
        item.numbers(),
        item.pictures(),
        stored.seenAt(),
        stored.storedAt(),
        stored.silent());
  }
}
