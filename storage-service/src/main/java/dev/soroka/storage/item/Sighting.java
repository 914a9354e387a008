package dev.soroka.storage.item;

import dev.soroka.common.contract.Item;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item as it was seen once, ready to be stored.
 *
 * @param key the hash of the item's key
 * @param link the hash of its link
 * @param title the hash of its title
 * @param storedAt what the revision is dated that this sighting may become
 * @param item what was seen
 * @param body the item as JSON
 * @param recipient the only subscriber who is to be told
 * @param refused why nobody is to be told although the item names its recipient
 */
record Sighting(
    UUID key,
    @Nullable UUID link,
    UUID title,
    UUID fingerprint,
    Instant storedAt,
    Item item,
    String body,
    @Nullable Long recipient,
    @Nullable String refused) {

  Instant publishedAt() {
    return Place.publishedAt(item, storedAt);
  }

  /** The same item under the key by which it is known. */
  Sighting knownAs(UUID known) {
    return new Sighting(known, link, title, fingerprint, storedAt, item, body, recipient, refused);
  }
}
