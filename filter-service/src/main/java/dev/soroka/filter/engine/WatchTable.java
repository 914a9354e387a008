package dev.soroka.filter.engine;

/** Where the present version of every watch is, by its id: for the one thread that changes them. */
final class WatchTable {
  private static final int SMALLEST = 64;
  private static final int REMOVED = -1;

  private final Records records;
  private int[] addresses = new int[SMALLEST];
  private int size;
  private int used;

  WatchTable(Records records) {
    this.records = records;
  }

  int size() {
    return size;
  }

  /** The watch's record, or {@link Records#NONE}. */
  int find(long watch) {
    int found = addresses[slot(watch)];
    return found == REMOVED ? Records.NONE : found;
  }

  void put(long watch, int address) {
    if ((used + 1) * 4L > addresses.length * 3L) {
      resize();
    }
    int slot = slot(watch);
    if (addresses[slot] == Records.NONE) {
      used++;
      size++;
    }
    addresses[slot] = address;
  }

  void remove(long watch) {
    int slot = slot(watch);
    if (addresses[slot] != Records.NONE) {
      addresses[slot] = REMOVED;
      size--;
    }
  }

  long memoryBytes() {
    return addresses.length * (long) Integer.BYTES;
  }

  /** The slot of this watch, or the free one that it would get. */
  private int slot(long watch) {
    int mask = addresses.length - 1;
    int slot = (int) ((watch * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (addresses[slot] != Records.NONE
        && (addresses[slot] == REMOVED || records.watch(addresses[slot]) != watch)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void resize() {
    var before = addresses;
    addresses = new int[Math.max(SMALLEST, Integer.highestOneBit(size) * 4)];
    used = size;
    for (int address : before) {
      if (address > Records.NONE) {
        addresses[slot(records.watch(address))] = address;
      }
    }
  }
}
