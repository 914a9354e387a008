package dev.soroka.storage.item;

import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.ops.Problem;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where an item stands among all, newest first.
 *
 * @param publishedAt when it was published
 * @param item its number, which settles a draw
 */
record Place(Instant publishedAt, long item) {
  /** Before the newest item. */
  static final Place TOP = new Place(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

  static Place of(StoredItem stored) {
    return new Place(publishedAt(stored.item(), stored.storedAt()), stored.id());
  }

  /**
   * When an item was published, as far as its source can be believed: not after it was stored, not
   * before there were computers to count the seconds.
   */
  static Instant publishedAt(Item item, Instant storedAt) {
    var time = item.time();
    return time == null || time.isAfter(storedAt) || time.isBefore(Instant.EPOCH)
        ? storedAt
        : time.truncatedTo(ChronoUnit.MICROS);
  }

  /** The place behind a cursor that an earlier page gave; the top where there is none. */
  static Place behind(@Nullable String cursor) {
    if (cursor == null || cursor.isBlank()) {
      return TOP;
    }
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
      if (bytes.remaining() == 2 * Long.BYTES) {
        return new Place(Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS), bytes.getLong());
      }
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("The cursor is none that an earlier page gave");
    }
    throw Problem.badRequest("The cursor is none that an earlier page gave");
  }

  /** What the next page is asked with. */
  String cursor() {
    var bytes =
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, publishedAt))
            .putLong(item);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }
}
