package dev.soroka.benchmarks.filter;

import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.Watch;
import dev.soroka.filter.engine.AnalysedItem;
import dev.soroka.filter.engine.WatchIndex;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.function.LongConsumer;

/** Our own index, as the filter service uses it. */
final class Soroka implements Contender<AnalysedItem> {
  private final WatchIndex watches = new WatchIndex(new SimpleMeterRegistry());

  @Override
  public String name() {
    return "soroka";
  }

  @Override
  public void addAll(List<Watch> added) {
    added.forEach(watches::put);
  }

  @Override
  public void change(Watch watch) {
    watches.put(watch);
  }

  @Override
  public AnalysedItem analysed(StoredItem item) {
    return watches.analyse(item);
  }

  @Override
  public void match(AnalysedItem item, LongConsumer found) {
    watches.match(item, (watch, _, _) -> found.accept(watch));
  }
}
