package dev.soroka.filter.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * For every key the watches that are filed under it, each a {@link Sketch} and the address of its
 * record. One thread adds; a reader gets a list that may lack, or have beyond the end it looks up
 * to, only what came later. Nothing is ever taken out: what is gone says so itself.
 */
final class Postings {
  private static final VarHandle LISTS = MethodHandles.arrayElementVarHandle(long[][].class);
  private static final int BITS = 10;
  private static final int PAGE = 1 << BITS;
  private static final int MASK = PAGE - 1;

  private volatile long[][][] pages = {};

  /** What stands for a watch in a list. */
  static long entry(int sketch, int address) {
    return (long) sketch << 32 | address;
  }

  static int sketch(long entry) {
    return (int) (entry >>> 32);
  }

  /** 0 where the list has ended. */
  static int address(long entry) {
    return (int) entry;
  }

  /** The watches under this key, null when there are none. */
  long @Nullable [] get(int key) {
    int page = key >>> BITS;
    return page < pages.length ? (long[]) LISTS.getAcquire(pages[page], key & MASK) : null;
  }

  void add(int key, long entry) {
    reserve(key >>> BITS);
    var list = get(key);
    if (list == null) {
      set(key, new long[] {entry});
      return;
    }
    int size = size(list);
    if (size == list.length) {
      list = Arrays.copyOf(list, size + size / 4 + 1);
      list[size] = entry;
      set(key, list);
    } else {
      list[size] = entry;
    }
  }

  long memoryBytes() {
    long bytes = 0;
    for (int page = 0; page < pages.length; page++) {
      bytes += PAGE * 4 + 16;
      for (int i = 0; i < PAGE; i++) {
        var list = get(page << BITS | i);
        bytes += list == null ? 0 : 16 + list.length * (long) Long.BYTES;
      }
    }
    return bytes;
  }

  private void set(int key, long[] list) {
    LISTS.setRelease(pages[key >>> BITS], key & MASK, list);
  }

  private void reserve(int page) {
    if (page >= pages.length) {
      int present = pages.length;
      var more = Arrays.copyOf(pages, page + 1);
      for (int i = present; i <= page; i++) {
        more[i] = new long[PAGE][];
      }
      pages = more;
    }
  }

  /** Where the entries end, of which none is 0. */
  private static int size(long[] list) {
    int low = 0;
    int high = list.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (list[middle] == 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
