package dev.soroka.filter.engine;

import java.util.Arrays;

/**
 * Bytes in pages, each piece in one page: texts without an object for each. One thread writes, any
 * number read what was published to them.
 */
final class BytePages {
  private static final int BITS = 16;
  private static final int PAGE = 1 << BITS;
  private static final int MASK = PAGE - 1;
  private static final int SMALLEST = 256;

  private volatile byte[][] pages = {new byte[SMALLEST]};
  private int used;

  /** The address of a new piece, where its writer finds {@link #page} and {@link #offset}. */
  int allocate(int length) {
    int last = pages.length - 1;
    if (used > MASK || used + length > Math.max(PAGE, pages[last].length)) {
      last++;
      var more = Arrays.copyOf(pages, last + 1);
      more[last] = new byte[Math.max(SMALLEST, length)];
      pages = more;
      used = 0;
    } else if (used + length > pages[last].length) {
      var more = pages.clone();
      int size = more[last].length;
      more[last] = Arrays.copyOf(more[last], Math.clamp(size + size / 2, used + length, PAGE));
      pages = more;
    }
    int address = last << BITS | used;
    used += length;
    return address;
  }

  byte[] page(int address) {
    return pages[address >>> BITS];
  }

  static int offset(int address) {
    return address & MASK;
  }

  long memoryBytes() {
    long bytes = 0;
    for (var page : pages) {
      bytes += page.length;
    }
    return bytes;
  }
}
