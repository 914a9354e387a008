package dev.soroka.collector.push;

import java.util.HashMap;
import java.util.Map;

/**
 * The memory that bodies may take while they are taken in; no source gets more than half of it.
 * Safe for use by many threads.
 */
final class Room {
  private final long bytes;
  private final Map<Long, Long> used = new HashMap<>();
  private long usedByAll;

  Room(long bytes) {
    this.bytes = bytes;
  }

  /** A place for one body of this source, empty at first. */
  Place place(long source) {
    return new Place(source);
  }

  synchronized long used() {
    return usedByAll;
  }

  private synchronized boolean take(long source, long more) {
    long own = used.getOrDefault(source, 0L) + more;
    if (usedByAll + more > bytes || own > bytes / 2) {
      return false;
    }
    used.put(source, own);
    usedByAll += more;
    return true;
  }

  private synchronized void give(long source, long back) {
    used.computeIfPresent(source, (_, own) -> own > back ? own - back : null);
    usedByAll -= back;
  }

  /** The place of one body. */
  final class Place implements AutoCloseable {
    private final long source;
    private long size;

    private Place(long source) {
      this.source = source;
    }

    /** Makes the place larger; returns whether there was room. */
    boolean grow(long more) {
      boolean granted = take(source, more);
      size += granted ? more : 0;
      return granted;
    }

    @Override
    public void close() {
      give(source, size);
      size = 0;
    }
  }
}
