package dev.soroka.storage.item;

import dev.soroka.storage.group.Arrival;
import dev.soroka.storage.group.Grouping;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where items are kept: what is known of them, and what they say. */
@Component
class Archive {
  private final ItemKeys keys;
  private final Revisions revisions;
  private final Grouping grouping;

  Archive(ItemKeys keys, Revisions revisions, Grouping grouping) {
    this.keys = keys;
    this.revisions = revisions;
    this.grouping = grouping;
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
    group(delivery, made);
    return new Stored(added.size(), changed.size(), refused);
  }

  /** What is for one subscriber only, or for nobody, is nobody else's offer. */
  private void group(Delivery delivery, List<Revision> made) {
    var sightings = delivery.byKey();
    var arrivals = new ArrayList<Arrival>();
    for (var revision : made) {
      var sighting = Objects.requireNonNull(sightings.get(revision.key()));
      if (sighting.recipient() == null && sighting.refused() == null) {
        arrivals.add(new Arrival(revision.item(), sighting.item(), revision.superseded() == null));
      }
    }
    if (!arrivals.isEmpty()) {
      grouping.group(delivery.source(), arrivals);
    }
  }

  /** How many items were new, how many changed, and how many of these are for nobody. */
  record Stored(int added, int changed, int refused) {}
}
