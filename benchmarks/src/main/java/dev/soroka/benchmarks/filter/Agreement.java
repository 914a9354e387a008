package dev.soroka.benchmarks.filter;

import java.util.stream.IntStream;

/** Whether all contenders found the same watches for every item. */
final class Agreement {
  /** More queries than this, put one by one to items that they analyse each, take minutes. */
  private static final int MOST_TREES = 10_000;

  private static final int ITEMS_BY_TREE = 3;

  private final Workload workload;
  private final int watches;
  private final Effort effort;

  Agreement(Workload workload, int watches, Effort effort) {
    this.workload = workload;
    this.watches = watches;
    this.effort = effort;
  }

  boolean of(Answers soroka, Answers plain, Answers lucene) {
    return same("plain", soroka, plain)
        && same("lucene-monitor", soroka, lucene)
        && (watches > MOST_TREES || same("tree", soroka.first(ITEMS_BY_TREE), byTree()));
  }

  private Answers byTree() {
    var trees = new ByTree();
    workload.watches(watches).forEach(trees::addAll);
    workload.changes(watches, effort.changes()).forEach(trees::change);
    return Answers.of(trees, workload.items(ITEMS_BY_TREE));
  }

  private static boolean same(String name, Answers soroka, Answers other) {
    var differing =
        IntStream.range(0, soroka.watchesByItem().size())
            .filter(item -> !soroka.watches(item).equals(other.watches(item)))
            .boxed()
            .toList();
    for (int item : differing) {
      System.err.printf(
          "Item %d: soroka %s, %s %s%n", item, soroka.watches(item), name, other.watches(item));
    }
    return differing.isEmpty();
  }
}
