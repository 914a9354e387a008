package dev.soroka.filter.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * A row of whole numbers, all 0 at first, that grows: the last page by being copied until it is
 * full-grown, then page by page. Large pages, because every page that is touched costs a miss of
 * the cache for its length. One thread writes, any number read: what was set before a number was
 * published can be read by whoever got that number.
 */
final class IntPages {
  private static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);
  private static final int BITS = 16;
  private static final int PAGE = 1 << BITS;
  private static final int MASK = PAGE - 1;
  private static final int SMALLEST = 64;

  private volatile int[][] pages = {new int[SMALLEST]};

  /** Makes room for this many numbers. */
  void reserve(int count) {
    while (capacity() < count) {
      grow(count);
    }
  }

  int get(int index) {
    return (int) INTS.getAcquire(pages[index >>> BITS], index & MASK);
  }

  /** Sets a number, and publishes with it all that was written before. */
  void set(int index, int value) {
    INTS.setRelease(pages[index >>> BITS], index & MASK, value);
  }

  /** Adds one; of two threads that do so at once, one may be lost. */
  void count(int index) {
    pages[index >>> BITS][index & MASK]++;
  }

  long memoryBytes() {
    return capacity() * (long) Integer.BYTES;
  }

  private int capacity() {
    int last = pages.length - 1;
    return last * PAGE + pages[last].length;
  }

  private void grow(int wanted) {
    int last = pages.length - 1;
    int length = pages[last].length;
    if (length == PAGE) {
      var more = Arrays.copyOf(pages, last + 2);
      more[last + 1] = new int[SMALLEST];
      pages = more;
    } else {
      var more = pages.clone();
      int atLeast = Math.min(PAGE, wanted - last * PAGE);
      more[last] = Arrays.copyOf(more[last], Math.clamp(length + length / 2, atLeast, PAGE));
      pages = more;
    }
  }
}
