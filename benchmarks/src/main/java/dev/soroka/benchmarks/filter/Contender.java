package dev.soroka.benchmarks.filter;

import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.Watch;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * One way of finding the watches that want an item.
 *
 * @param <I> an item with its words analysed, as this way takes it
 */
sealed interface Contender<I> extends AutoCloseable
    permits Soroka, LuceneMonitor, PlainLoop, ByTree {
  /** What its figures are called after. */
  String name();

  /** Takes many watches at once, in the way that is cheapest for it. */
  void addAll(List<Watch> watches);

  /** Brings one changed watch in force. */
  void change(Watch watch);

  /** Does what belongs to language analysis, which costs all of them the same. */
  I analysed(StoredItem item);

  /** Names each watch that wants the item, once. */
  void match(I item, LongConsumer found);

  @Override
  default void close() {}
}
