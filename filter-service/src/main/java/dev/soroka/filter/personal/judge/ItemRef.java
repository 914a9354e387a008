package dev.soroka.filter.personal.judge;

import dev.soroka.common.contract.StoredItem;
import java.time.LocalDate;

/** Names a revision of an item as it is kept beside the decisions. */
public record ItemRef(long item, int revision, LocalDate day) {
  /** The name of this revision. */
  public static ItemRef of(StoredItem item) {
    return new ItemRef(item.id(), item.revision(), item.day());
  }
}
