package dev.soroka.filter.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lists that an item has to look through. All are found before the first is read, because so
 * the processor fetches them at once. For one thread.
 */
final class Collected {
  private int[][] lists = new int[256][];
  private int size;

  /** Takes a list, and touches it; none is no list. */
  void add(int @Nullable [] list) {
    if (list == null || Lists.count(list) == 0) {
      return;
    }
    if (size == lists.length) {
      lists = Arrays.copyOf(lists, size * 2);
    }
    lists[size++] = list;
  }

  int size() {
    return size;
  }

  int[] get(int index) {
    return lists[index];
  }

  /** Lets go of all lists. */
  void clear() {
    Arrays.fill(lists, 0, size, null);
    size = 0;
  }
}
