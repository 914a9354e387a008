package dev.soroka.benchmarks.filter;

import dev.soroka.common.contract.StoredItem;
import java.util.List;
import java.util.stream.LongStream;

/** Which watches a contender found for each item, in the order of their numbers. */
record Answers(List<List<Long>> watchesByItem) {
  static <I> Answers of(Contender<I> contender, List<StoredItem> items) {
    return new Answers(items.stream().map(item -> watches(contender, item)).toList());
  }

  List<Long> watches(int item) {
    return watchesByItem.get(item);
  }

  /** The same for fewer items. */
  Answers first(int items) {
    return new Answers(watchesByItem.subList(0, items));
  }

  /** The numbers of watches found for an item, in order. */
  long[] counts() {
    return watchesByItem.stream().mapToLong(List::size).sorted().toArray();
  }

  private static <I> List<Long> watches(Contender<I> contender, StoredItem item) {
    var found = LongStream.builder();
    contender.match(contender.analysed(item), found);
    return found.build().sorted().boxed().toList();
  }
}
