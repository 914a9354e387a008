package dev.soroka.filter.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lists of watches by number. A list is an array with how many there are first, and two or three
 * whole numbers for each: the address of its record, its ranges, and its labels if need be, see
 * {@link Sketch}. One thread adds; a reader gets a list that may lack, or have beyond the end it
 * looks up to, only what came later. Nothing is ever taken out: what is gone says so itself.
 */
final class Lists {
  static final int WITH_LABELS = 3;
  static final int WITHOUT_LABELS = 2;

  private static final VarHandle COUNTS = MethodHandles.arrayElementVarHandle(int[].class);
  private static final VarHandle LISTS = MethodHandles.arrayElementVarHandle(int[][].class);
  private static final int BITS = 8;
  private static final int PAGE = 1 << BITS;
  private static final int MASK = PAGE - 1;
  private static final int BYTES_OF_HEADER = 16;
  private static final int BYTES_OF_REFERENCE = 4;

  private final int entry;
  private volatile int[][][] pages = {};

  /**
   * No lists yet.
   *
   * @param entry how many whole numbers each watch takes
   */
  Lists(int entry) {
    this.entry = entry;
  }

  /** The watches in this list, null when there are none. */
  int @Nullable [] get(int index) {
    int page = index >>> BITS;
    return page < pages.length ? (int[]) LISTS.getAcquire(pages[page], index & MASK) : null;
  }

  void set(int index, int[] list) {
    reserve(index >>> BITS);
    LISTS.setRelease(pages[index >>> BITS], index & MASK, list);
  }

  /** Adds a watch; returns how many there are now. */
  int add(int index, int address, Sketch sketch) {
    var list = get(index);
    int count = list == null ? 0 : list[0];
    int at = 1 + count * entry;
    if (list == null || at == list.length) {
      int more = at + Math.max(1, count / 8) * entry;
      list = list == null ? new int[more] : Arrays.copyOf(list, more);
      set(index, list);
    }
    list[at] = address;
    list[at + 1] = sketch.ranges();
    if (entry == WITH_LABELS) {
      list[at + 2] = sketch.labels();
    }
    COUNTS.setRelease(list, 0, count + 1);
    return count + 1;
  }

  /** How many watches there are in a list. */
  static int count(int[] list) {
    return (int) COUNTS.getAcquire(list, 0);
  }

  long memoryBytes() {
    long bytes = 0;
    for (var page : pages) {
      bytes += BYTES_OF_HEADER + PAGE * BYTES_OF_REFERENCE;
      for (int i = 0; i < PAGE; i++) {
        var list = (int[]) LISTS.getAcquire(page, i);
        bytes += list == null ? 0 : BYTES_OF_HEADER + list.length * (long) Integer.BYTES;
      }
    }
    return bytes;
  }

  private void reserve(int page) {
    if (page >= pages.length) {
      int present = pages.length;
      var more = Arrays.copyOf(pages, page + 1);
      for (int i = present; i <= page; i++) {
        more[i] = new int[PAGE][];
      }
      pages = more;
    }
  }
}
