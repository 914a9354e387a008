package dev.soroka.filter.engine;

import java.util.Arrays;

/** Which keys stand where in an item, to find words that stand together. For one thread. */
final class Places {
  private long[] inOrder = new long[512];
  private int size;
  private long[] table = new long[1024];
  private boolean tabled;

  void add(int key, int position) {
    if (size == inOrder.length) {
      inOrder = Arrays.copyOf(inOrder, size * 2);
    }
    inOrder[size++] = place(key, position);
  }

  /**
   * Whether the words of the phrase stand together somewhere before the end.
   *
   * @param word the phrase's word on which it hangs
   */
  boolean stand(Phrases phrases, int phrase, int word, int end) {
    int index = 0;
    while (phrases.part(phrase, index) != word) {
      index++;
    }
    int offset = phrases.offset(phrase, index);
    for (int i = 0; i < size; i++) {
      if ((int) (inOrder[i] >>> 32) == word
          && standsFrom((int) inOrder[i] - offset, phrases, phrase, end)) {
        return true;
      }
    }
    return false;
  }

  void clear() {
    size = 0;
    tabled = false;
  }

  private boolean standsFrom(int start, Phrases phrases, int phrase, int end) {
    for (int i = 0; i < phrases.count(phrase); i++) {
      int position = start + phrases.offset(phrase, i);
      if (position >= end || !isAt(phrases.part(phrase, i), position)) {
        return false;
      }
    }
    return true;
  }

  private boolean isAt(int key, int position) {
    if (!tabled) {
      fillTable();
    }
    long wanted = place(key, position);
    int mask = table.length - 1;
    for (int i = slot(wanted) & mask; table[i] != 0; i = (i + 1) & mask) {
      if (table[i] == wanted) {
        return true;
      }
    }
    return false;
  }

  /** Most items have no two words of any phrase, and need no table. */
  private void fillTable() {
    if (table.length < size * 2) {
      table = new long[Integer.highestOneBit(size) * 4];
    } else {
      Arrays.fill(table, 0);
    }
    int mask = table.length - 1;
    for (int place = 0; place < size; place++) {
      int i = slot(inOrder[place]) & mask;
      while (table[i] != 0) {
        i = (i + 1) & mask;
      }
      table[i] = inOrder[place];
    }
    tabled = true;
  }

  private static long place(int key, int position) {
    return (long) key << 32 | position;
  }

  private static int slot(long place) {
    long mixed = place * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }
}
