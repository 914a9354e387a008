package dev.soroka.filter.engine;

import dev.soroka.common.contract.Watch;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the index keeps of a watch.
 *
 * @param percent by how much the number of a crossing watch must go back; null for all others
 */
record StoredWatch(long id, long subscriber, String name, String query, @Nullable Double percent) {
  private static final int LENGTHS = 4;
  private static final int LONGEST = 0xFFFF;

  static StoredWatch of(Watch watch) {
    var rearm = watch.delivery().rearm();
    return new StoredWatch(
        watch.id(),
        watch.subscriber(),
        watch.name(),
        watch.query(),
        rearm == null ? null : rearm.doubleValue());
  }

  /** The watch whose texts were stored there. */
  static StoredWatch read(
      long id, long subscriber, @Nullable Double percent, BytePages texts, int address) {
    var page = texts.page(address);
    int at = BytePages.offset(address);
    int name = length(page, at);
    int query = length(page, at + 2);
    return new StoredWatch(
        id,
        subscriber,
        new String(page, at + LENGTHS, name, StandardCharsets.UTF_8),
        new String(page, at + LENGTHS + name, query, StandardCharsets.UTF_8),
        percent);
  }

  boolean isCrossing() {
    return percent != null;
  }

  /** Stores name and query; returns their address. */
  int storeTexts(BytePages texts) {
    var nameBytes = name.getBytes(StandardCharsets.UTF_8);
    var queryBytes = query.getBytes(StandardCharsets.UTF_8);
    if (Math.max(nameBytes.length, queryBytes.length) > LONGEST) {
      throw new IllegalArgumentException("the name or query of watch " + id + " is too long");
    }
    int address = texts.allocate(LENGTHS + nameBytes.length + queryBytes.length);
    var page = texts.page(address);
    int at = BytePages.offset(address);
    setLength(page, at, nameBytes.length);
    setLength(page, at + 2, queryBytes.length);
    System.arraycopy(nameBytes, 0, page, at + LENGTHS, nameBytes.length);
    System.arraycopy(queryBytes, 0, page, at + LENGTHS + nameBytes.length, queryBytes.length);
    return address;
  }

  private static int length(byte[] page, int at) {
    return (page[at] & 0xFF) << 8 | (page[at + 1] & 0xFF);
  }

  private static void setLength(byte[] page, int at, int length) {
    page[at] = (byte) (length >> 8);
    page[at + 1] = (byte) length;
  }
}
