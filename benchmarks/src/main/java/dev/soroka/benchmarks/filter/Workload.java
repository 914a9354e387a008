package dev.soroka.benchmarks.filter;

import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.Watch;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Generated watches and items, the same from the same seed. Each follows from its number alone, so
 * none has to be kept while the memory of an engine is measured.
 */
final class Workload {
  /** So many watches come at once, as from the catalogue. */
  private static final int PAGE = 5_000;

  private static final long WATCHES = 1L << 40;
  private static final long CHANGED_WATCHES = 2L << 40;
  private static final long ITEMS = 3L << 40;

  private static final int ITEMS_BEFORE = 1_000_000;

  private final long seed;
  private final WatchMaker watches;
  private final ItemMaker items;

  Workload(long seed) {
    this.seed = seed;
    var vocabulary = new Vocabulary(seed);
    this.watches = new WatchMaker(vocabulary);
    this.items = new ItemMaker(vocabulary);
  }

  /** The watches 1 to {@code count}, page by page. */
  Stream<List<Watch>> watches(int count) {
    return IntStream.iterate(1, first -> first <= count, first -> first + PAGE)
        .mapToObj(first -> LongStream.rangeClosed(first, Math.min(count, first + PAGE - 1L)))
        .map(ids -> ids.mapToObj(id -> watches.watch(id, random(WATCHES + id))).toList());
  }

  /** What some of so many watches are changed to, from all over them. */
  List<Watch> changes(int watchCount, int count) {
    return LongStream.rangeClosed(1, count)
        .map(number -> number * watchCount / count)
        .mapToObj(id -> watches.watch(id, random(CHANGED_WATCHES + id)))
        .toList();
  }

  /** The items that are matched. */
  List<StoredItem> items(int count) {
    return items(0, count);
  }

  /** Items that were there before and are like those to come. */
  List<StoredItem> itemsBefore(int count) {
    return items(ITEMS_BEFORE, count);
  }

  private List<StoredItem> items(int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(number -> items.item(number, random(ITEMS + number)))
        .toList();
  }

  private RandomGenerator random(long number) {
    return new SplittableRandom(seed * 31 + number);
  }
}
