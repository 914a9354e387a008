package dev.soroka.storage.item;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one message brought, ready to be stored.
 *
 * @param source the id of the source
 * @param fetchedAt when the answer that held the items was received
 * @param silent whether nobody is to be told
 * @param fallback whether they come from a fallback address
 * @param sightings the items, each key once
 */
record Delivery(
    long source, Instant fetchedAt, boolean silent, boolean fallback, List<Sighting> sightings) {
  Delivery {
    var seen = new HashSet<UUID>();
    sightings = sightings.stream().filter(sighting -> seen.add(sighting.key())).toList();
  }

  /** The same delivery with these sightings only. */
  Delivery of(List<Sighting> others) {
    return new Delivery(source, fetchedAt, silent, fallback, others);
  }

  /** The sightings by the keys of their items. */
  Map<UUID, Sighting> byKey() {
    return sightings.stream().collect(Collectors.toMap(Sighting::key, Function.identity()));
  }

  /** What is left without these keys. */
  Delivery without(Collection<UUID> keys) {
    return of(sightings.stream().filter(sighting -> !keys.contains(sighting.key())).toList());
  }
}
