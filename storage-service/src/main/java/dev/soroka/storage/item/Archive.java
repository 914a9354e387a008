package dev.soroka.storage.item;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where items are kept: what is known of them, and what they say. */
@Component
class Archive {
  private final ItemKeys keys;
  private final Revisions revisions;

  Archive(ItemKeys keys, Revisions revisions) {
    this.keys = keys;
    this.revisions = revisions;
  }

  /** Adds what is new and revises what changed; what is known is only noted as seen. */
  Stored store(Delivery delivery) {
    var added = keys.add(delivery);
    var addedKeys = added.stream().map(Revision::key).collect(Collectors.toSet());
    var known = delivery.without(addedKeys);
    var changed = known.sightings().isEmpty() ? List.<Revision>of() : keys.see(known);
    var made = new ArrayList<>(added);
    made.addAll(changed);
    int refused = revisions.add(delivery, made);
    return new Stored(added.size(), changed.size(), refused);
  }

  /** How many items were new, how many changed, and how many of these are for nobody. */
  record Stored(int added, int changed, int refused) {}
}
