package dev.soroka.filter.engine;

/** The watches that an item has been found to want already. For one thread. */
final class Seen {
  private long[] slots = new long[256];
  private int size;
  private int round;

  /** Begins with none. */
  void clear() {
    size = 0;
    round++;
  }

  /** How many they are. */
  int size() {
    return size;
  }

  /** Whether the address was not there yet. */
  boolean add(int address) {
    if (size * 2 >= slots.length) {
      grow();
    }
    if (!insert(slots, entry(address))) {
      return false;
    }
    size++;
    return true;
  }

  /** Entries of earlier rounds count as free, so that nothing has to be wiped between items. */
  private boolean insert(long[] into, long entry) {
    int mask = into.length - 1;
    int slot = (int) ((entry * 0x9E3779B9L) >>> 16) & mask;
    while ((int) (into[slot] >>> 32) == round) {
      if (into[slot] == entry) {
        return false;
      }
      slot = (slot + 1) & mask;
    }
    into[slot] = entry;
    return true;
  }

  private void grow() {
    var larger = new long[slots.length * 2];
    for (long entry : slots) {
      if ((int) (entry >>> 32) == round) {
        insert(larger, entry);
      }
    }
    slots = larger;
  }

  private long entry(int address) {
    return (long) round << 32 | address;
  }
}
