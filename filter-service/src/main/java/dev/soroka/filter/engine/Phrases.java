package dev.soroka.filter.engine;

/**
 * The phrases of all watches. A phrase hangs on the chain of one of its words and is looked at only
 * when an item has that word; whoever wants it then asks for it as for a single word, so that a
 * phrase that thousands want is looked for once.
 */
final class Phrases {
  static final int NONE = 0;

  private static final int NEXT = 0;
  private static final int KEY = 1;
  private static final int COUNT = 2;
  private static final int PARTS = 3;

  private final IntPages pages = new IntPages();
  private int end = 1;

  /**
   * Adds a phrase before the ones that hang on the same word; returns the new head of the chain.
   */
  int add(int next, int key, int[] parts, int[] offsets) {
    int phrase = end;
    end += PARTS + parts.length * 2;
    pages.reserve(end);
    pages.set(phrase + NEXT, next);
    pages.set(phrase + KEY, key);
    pages.set(phrase + COUNT, parts.length);
    for (int i = 0; i < parts.length; i++) {
      pages.set(phrase + PARTS + i * 2, parts[i]);
      pages.set(phrase + PARTS + i * 2 + 1, offsets[i]);
    }
    return phrase;
  }

  int next(int phrase) {
    return pages.get(phrase + NEXT);
  }

  /** The key that stands for the whole phrase. */
  int key(int phrase) {
    return pages.get(phrase + KEY);
  }

  int count(int phrase) {
    return pages.get(phrase + COUNT);
  }

  /** The key of one of its words. */
  int part(int phrase, int index) {
    return pages.get(phrase + PARTS + index * 2);
  }

  /** How far behind the first word this one stands. */
  int offset(int phrase, int index) {
    return pages.get(phrase + PARTS + index * 2 + 1);
  }

  boolean is(int phrase, int[] parts, int[] offsets) {
    if (count(phrase) != parts.length) {
      return false;
    }
    for (int i = 0; i < parts.length; i++) {
      if (part(phrase, i) != parts[i] || offset(phrase, i) != offsets[i]) {
        return false;
      }
    }
    return true;
  }

  long memoryBytes() {
    return pages.memoryBytes();
  }
}
