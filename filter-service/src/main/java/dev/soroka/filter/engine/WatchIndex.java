package dev.soroka.filter.engine;

import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Watch;
import dev.soroka.common.query.QueryLimits;
import dev.soroka.common.query.QueryOutcome.Faulty;
import dev.soroka.common.query.QueryOutcome.Parsed;
import dev.soroka.common.query.QueryParser;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.StampedLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All active watches, each filed under the rarest thing that an item must have for it. One thread
 * changes it while any number look watches up: a lookup takes no lock, and is repeated in the rare
 * case that a change came in between.
 */
final class WatchIndex implements CatalogCopy.Target<Watch> {
  private static final Logger log = LoggerFactory.getLogger(WatchIndex.class);

  private static final int TRIES_WITHOUT_LOCK = 10;

  /** Beginnings, labels and numbers are common, so a word is preferred to them. */
  private static final long COMMON = 1_000;

  /** What stands for every item: the key of watches that an item can satisfy by what it lacks. */
  private static final String ANYTHING = "";

  private final QueryParser parser = new QueryParser(QueryLimits.STORED);
  private final Map<Long, List<String>> keysByWatch = new ConcurrentHashMap<>();
  private final Shelves shelves = new Shelves();
  private final Anchors anchors = new Anchors(this::cost);
  private final StampedLock changing = new StampedLock();
  private final MeterRegistry meters;

  WatchIndex(MeterRegistry meters) {
    this.meters = meters;
    meters.gaugeMapSize("soroka_filter_watches", List.of(), keysByWatch);
  }

  @Override
  public void put(Watch watch) {
    compile(watch)
        .ifPresentOrElse(compiled -> replace(compiled, keys(compiled)), () -> remove(watch.id()));
  }

  @Override
  public void remove(long id) {
    long stamp = changing.writeLock();
    try {
      unfile(id);
    } finally {
      changing.unlockWrite(stamp);
    }
  }

  @Override
  public void retain(Set<Long> ids) {
    keysByWatch.keySet().stream().filter(id -> !ids.contains(id)).toList().forEach(this::remove);
  }

  /** The watches that may want the item; all others do not. */
  Collection<CompiledWatch> candidates(AnalysedItem item) {
    var keys = item.keys();
    keys.add(ANYTHING);
    for (int i = 0; i < TRIES_WITHOUT_LOCK; i++) {
      long stamp = changing.tryOptimisticRead();
      var found = shelves.under(keys);
      if (changing.validate(stamp)) {
        return found.values();
      }
    }
    long stamp = changing.readLock();
    try {
      return shelves.under(keys).values();
    } finally {
      changing.unlockRead(stamp);
    }
  }

  private void replace(CompiledWatch watch, List<String> keys) {
    long stamp = changing.writeLock();
    try {
      unfile(watch.id());
      shelves.file(watch, keys);
      keysByWatch.put(watch.id(), keys);
    } finally {
      changing.unlockWrite(stamp);
    }
  }

  private void unfile(long id) {
    var keys = keysByWatch.remove(id);
    if (keys != null) {
      shelves.unfile(id, keys);
    }
  }

  private Optional<CompiledWatch> compile(Watch watch) {
    if (!watch.active()) {
      return Optional.empty();
    }
    return switch (parser.parse(watch.query())) {
      case Parsed(var query) -> Optional.of(CompiledWatch.of(watch, CompiledQuery.of(query)));
      case Faulty(var fault) -> {
        meters.counter("soroka_filter_watches_refused").increment();
        log.error("Watch {} is not matched, its query is faulty: {}", watch.id(), fault.kind());
        yield Optional.empty();
      }
    };
  }

  private List<String> keys(CompiledWatch watch) {
    return anchors.of(watch.query().condition()).orElse(List.of(ANYTHING));
  }

  private long cost(String key) {
    return shelves.size(key) + (Key.isWord(key) ? 0 : COMMON);
  }
}
