package dev.soroka.benchmarks.filter;

import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.Watch;
import dev.soroka.filter.engine.Queries;
import dev.soroka.filter.engine.Wanted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Every query by itself, the way that gives the reasons: far too slow to be measured, but written
 * apart from the index, so its answers are a check on the others.
 */
final class ByTree implements Contender<StoredItem> {
  private final Queries queries = new Queries();
  private final Map<Long, Wanted> watches = new HashMap<>();

  @Override
  public String name() {
    return "tree";
  }

  @Override
  public void addAll(List<Watch> added) {
    added.forEach(this::change);
  }

  @Override
  public void change(Watch watch) {
    var wanted =
        queries.compile(
            watch.query(), fault -> new IllegalStateException(watch.query() + ": " + fault));
    watches.put(watch.id(), wanted);
  }

  @Override
  public StoredItem analysed(StoredItem item) {
    return item;
  }

  @Override
  public void match(StoredItem item, LongConsumer found) {
    watches.forEach(
        (watch, wanted) -> {
          if (wanted.in(item).matches()) {
            found.accept(watch);
          }
        });
  }
}
