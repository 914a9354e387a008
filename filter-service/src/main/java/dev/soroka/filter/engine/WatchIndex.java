package dev.soroka.filter.engine;

import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.Watch;
import dev.soroka.common.query.Query;
import dev.soroka.common.query.QueryLimits;
import dev.soroka.common.query.QueryOutcome.Faulty;
import dev.soroka.common.query.QueryOutcome.Parsed;
import dev.soroka.common.query.QueryParser;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All active watches, each filed under the rarest thing that an item must have for it, so that an
 * item looks at few of them. Changes come one after the other; any number of threads match items
 * meanwhile, without locks or pauses: see {@link Records}.
 */
public final class WatchIndex implements CatalogCopy.Target<Watch> {
  private static final Logger log = LoggerFactory.getLogger(WatchIndex.class);

  private final QueryParser parser = new QueryParser(QueryLimits.STORED);
  private final ThreadLocal<Scratch> scratches = ThreadLocal.withInitial(Scratch::new);
  private final ReentrantLock changing = new ReentrantLock();
  private final Refiling refiling;
  private final Partition partition;
  private final MeterRegistry meters;
  private volatile Generation generation = Generation.first();

  /** An empty index that counts there. */
  public WatchIndex(MeterRegistry meters) {
    this(Partition.WHOLE, meters);
  }

  WatchIndex(Partition partition, MeterRegistry meters) {
    this(partition, meters, task -> Thread.ofPlatform().daemon().name("refiling").start(task));
  }

  WatchIndex(Partition partition, MeterRegistry meters, Executor background) {
    this.partition = partition;
    this.meters = meters;
    this.refiling = new Refiling(this, this::accepted, background);
    meters.gauge("soroka_filter_watches", this, WatchIndex::size);
    meters.gauge("soroka_filter_index_bytes", this, WatchIndex::memoryBytes);
  }

  /** The watch is new or has changed; it is in force when this returns. */
  @Override
  public void put(Watch watch) {
    boolean kept = watch.active() && partition.includes(watch.subscriber());
    var query = kept ? parse(watch) : Optional.<Query>empty();
    query.ifPresentOrElse(wanted -> put(StoredWatch.of(watch), wanted), () -> remove(watch.id()));
  }

  @Override
  public void remove(long id) {
    whileNothingChanges(
        () -> {
          generation.remove(id);
          refiling.onChange(id, generation);
        });
  }

  @Override
  public void retain(Set<Long> ids) {
    var records = generation.records();
    int end = records.end();
    List<Long> gone = new ArrayList<>();
    for (int it = records.next(Records.NONE, end); it != Records.NONE; it = records.next(it, end)) {
      if (!ids.contains(records.watch(it))) {
        gone.add(records.watch(it));
      }
    }
    gone.forEach(this::remove);
  }

  /** How many watches are in force. */
  public int size() {
    return generation.size();
  }

  /** How much heap the watches take. */
  public long memoryBytes() {
    return generation.memoryBytes();
  }

  /** The item made ready to be matched, any number of times, against these watches. */
  public AnalysedItem analyse(StoredItem item) {
    return prepared(AnalysedItem.of(item));
  }

  /** The revision before the item's, if there was one. */
  Optional<AnalysedItem> analyseBefore(StoredItem item) {
    return Optional.ofNullable(item.previous())
        .map(before -> prepared(AnalysedItem.of(item, before)));
  }

  /** Tells of every watch that wants the item. Any number of threads may call this at once. */
  public void match(AnalysedItem item, MatchSink sink) {
    match(item, null, hits(sink));
  }

  /**
   * Tells of the same watches after putting the item to every single one: what {@link #match} is
   * held to, and measured against.
   */
  public void matchPlainly(AnalysedItem item, MatchSink sink) {
    generation.matchPlainly(item, scratches.get(), hits(sink));
  }

  /**
   * Tells what the item means to watches.
   *
   * @param before the revision before it, or null; who wanted that as much is not told of
   */
  Looked match(AnalysedItem item, @Nullable AnalysedItem before, Hits hits) {
    return generation.match(item, before, scratches.get(), hits);
  }

  /** Runs what must not meet a change. */
  void whileNothingChanges(Runnable task) {
    changing.lock();
    try {
      task.run();
    } finally {
      changing.unlock();
    }
  }

  /** Goes on with another generation of the same watches; nothing is changed meanwhile. */
  void replace(Generation next) {
    generation = next;
  }

  private void put(StoredWatch watch, Query query) {
    whileNothingChanges(
        () -> {
          if (!watch.equals(generation.read(watch.id()))) {
            generation.put(watch, query);
            refiling.onChange(watch.id(), generation);
          }
        });
  }

  private AnalysedItem prepared(AnalysedItem item) {
    var current = generation;
    var scratch = scratches.get();
    var keys = item.keys(current.dictionary(), scratch.recognition());
    var frequencies = current.frequencies();
    if (scratch.isToCount(frequencies.items())) {
      frequencies.count(keys);
      refiling.onCount(frequencies.items(), current);
    }
    return item;
  }

  private Optional<Query> parse(Watch watch) {
    return switch (parser.parse(watch.query())) {
      case Parsed(var query) -> Optional.of(query);
      case Faulty(var fault) -> {
        meters.counter("soroka_filter_watches_refused").increment();
        log.error("Watch {} is not matched, its query is faulty: {}", watch.id(), fault.kind());
        yield Optional.empty();
      }
    };
  }

  private Query accepted(String query) {
    return switch (parser.parse(query)) {
      case Parsed(var tree) -> tree;
      case Faulty(var fault) -> throw new IllegalStateException("accepted before: " + fault.kind());
    };
  }

  private static Hits hits(MatchSink sink) {
    return (records, address, verdict) ->
        sink.found(records.watch(address), records.subscriber(address), verdict);
  }
}
