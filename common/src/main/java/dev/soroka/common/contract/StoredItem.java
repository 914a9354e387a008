package dev.soroka.common.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item as storage keeps it.
 *
 * @param id the item's number, the same for all its revisions
 * @param revision counts from 1 and grows when title, link, numbers or labels change
 * @param source the id of the source that published it
 * @param sourceName the name of that source, shown to people
 * @param category the category of that source
 * @param day the day (UTC) on which this revision was stored; decisions are kept by it
 * @param seenAt when a collector saw this revision
 * @param storedAt when storage kept this revision
 * @param silent whether nobody is to be told of this revision
 * @param audience who may see the item
 * @param item what was published
 * @param previous what the revision before this one said; null for revision 1
 * @param group the id of the first of the items that are the same offer, this one's own when there
 *     is no other
 */
public record StoredItem(
    long id,
    int revision,
    long source,
    String sourceName,
    String category,
    LocalDate day,
    Instant seenAt,
    Instant storedAt,
    boolean silent,
    Audience audience,
    Item item,
    @Nullable Item previous,
    Long group) {
  public StoredItem {
    group = Objects.requireNonNullElse(group, id);
  }

  /** An item that is the only one of its offer. */
  public StoredItem(
      long id,
      int revision,
      long source,
      String sourceName,
      String category,
      LocalDate day,
      Instant seenAt,
      Instant storedAt,
      boolean silent,
      Audience audience,
      Item item,
      @Nullable Item previous) {
    this(
        id,
        revision,
        source,
        sourceName,
        category,
        day,
        seenAt,
        storedAt,
        silent,
        audience,
        item,
        previous,
        id);
  }
}
