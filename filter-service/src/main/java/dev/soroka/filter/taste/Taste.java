package dev.soroka.filter.taste;

import dev.soroka.common.contract.Notification.Liking;
import dev.soroka.common.contract.StoredItem;
import java.util.List;

/** What a subscriber likes, as far as their ratings tell. Any number of threads may ask. */
public interface Taste {
  /** How likely they are to like the item, from 0 to 1; a half when nothing is known. */
  double score(long subscriber, StoredItem item);

  /** What they liked before and this item has, the clearest first. */
  List<Liking> liked(long subscriber, StoredItem item);
}
