package dev.soroka.storage.item;

import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.ItemsStored;
import dev.soroka.common.contract.StoredItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts stored items into messages: as many as a message may name, and no more than a broker likes
 * to carry, for a shared source may have many members and an item a long text.
 */
final class Parcels {
  private static final long HEAVIEST = 1_000_000;
  private static final int MEMBER_WEIGHT = 8;
  private static final int LEAST_WEIGHT = 500;

  private Parcels() {}

  static List<ItemsStored> of(List<StoredItem> revisions) {
    var messages = new ArrayList<ItemsStored>();
    var parcel = new ArrayList<StoredItem>();
    long weight = 0;
    for (var revision : revisions) {
      long added = weight(revision);
      if (parcel.size() == ItemsStored.LIMIT || (weight + added > HEAVIEST && weight > 0)) {
        messages.add(new ItemsStored(parcel));
        parcel.clear();
        weight = 0;
      }
      parcel.add(revision);
      weight += added;
    }
    if (!parcel.isEmpty()) {
      messages.add(new ItemsStored(parcel));
    }
    return messages;
  }

  private static long weight(StoredItem revision) {
    return LEAST_WEIGHT
        + length(revision.item())
        + length(revision.previous())
        + (long) MEMBER_WEIGHT * revision.audience().members().size();
  }

  private static int length(@Nullable Item item) {
    return item == null ? 0 : item.text().length();
  }
}
