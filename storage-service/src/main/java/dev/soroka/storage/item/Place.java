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
  private static final int LENGTH = 2 * Long.BYTES;

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
    var bytes = ByteBuffer.wrap(decoded(cursor));
    long micros = bytes.remaining() == LENGTH ? bytes.getLong() : -1;
    if (micros < 0) {
      throw noCursor();
    }
    return new Place(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), bytes.getLong());
  }

  private static byte[] decoded(String cursor) {
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      throw noCursor();
    }
  }

  private static Problem noCursor() {
    return Problem.badRequest("The cursor is none that an earlier page gave");
  }

  /** What the next page is asked with. */
  String cursor() {
    var bytes =
        ByteBuffer.allocate(LENGTH)
            .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, publishedAt))
            .putLong(item);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }
}
