package dev.soroka.filter.engine;

import dev.soroka.common.query.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files all watches anew in the background: when too many records are gone, or when items have
 * shown that other things are rare than was guessed. Matching and changes go on meanwhile.
 */
final class Refiling {
  private static final Logger log = LoggerFactory.getLogger(Refiling.class);

  /** So many records that are gone hurt nobody. */
  private static final int FEW = 1_000;

  private static final int SAMPLE = 500;

  /** A refiling pays when it saves every item to look at so many watches. */
  private static final double WORTH_IT = 1_000;

  private static final int FIRST_LOOK = 1_000;
  private static final int AT_A_TIME = 100;

  private final WatchIndex index;
  private final Function<String, Query> parser;
  private final Executor background;
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile int nextLook = FIRST_LOOK;
  private @Nullable Set<Long> changed;

  /**
   * @param index whose watches are filed
   * @param parser of queries that have been accepted
   * @param background what runs the filing
   */
  Refiling(WatchIndex index, Function<String, Query> parser, Executor background) {
    this.index = index;
    this.parser = parser;
    this.background = background;
  }

  /** A watch is being changed; the caller has made sure that nothing else is. */
  void onChange(long watch, Generation generation) {
    if (changed != null) {
      changed.add(watch);
    }
    if (generation.removed() > FEW && generation.removed() > generation.size() / 3) {
      start(() -> file(generation));
    }
  }

  /** So many items have been counted. */
  void onCount(int items, Generation generation) {
    if (items >= nextLook) {
      nextLook = items * 4;
      start(
          () -> {
            if (overhead(generation) > WORTH_IT) {
              file(generation);
            }
          });
    }
  }

  private void start(Runnable task) {
    if (running.compareAndSet(false, true)) {
      background.execute(
          () -> {
            try {
              task.run();
            } finally {
              running.set(false);
            }
          });
    }
  }

  /** How many watches every item looks at in vain because they are not filed as is best. */
  private double overhead(Generation generation) {
    var records = generation.records();
    int end = records.end();
    int step = Math.max(1, generation.size() / SAMPLE);
    double sum = 0;
    int count = 0;
    for (int it = records.next(Records.NONE, end); it != Records.NONE; it = records.next(it, end)) {
      if (count++ % step == 0) {
        sum += generation.overhead(it, parser.apply(records.read(it).query()));
      }
    }
    return sum * step;
  }

  private void file(Generation before) {
    index.whileNothingChanges(() -> changed = new HashSet<>());
    var next = before.next();
    var records = before.records();
    int end = records.end();
    for (int it = records.next(Records.NONE, end); it != Records.NONE; it = records.next(it, end)) {
      put(records.read(it), next);
    }
    var finished = new AtomicBoolean();
    while (!finished.get()) {
      index.whileNothingChanges(() -> finished.set(catchUp(before, next)));
    }
    log.atInfo()
        .addKeyValue("watches", next.size())
        .addKeyValue("removed", before.removed())
        .addKeyValue("items", next.frequencies().items())
        .log("Watches filed anew");
  }

  /** Takes over what has changed since, and puts the next generation in force when it is all. */
  private boolean catchUp(Generation before, Generation next) {
    var left = changed == null ? Set.<Long>of() : changed;
    for (var watch : new ArrayList<>(left).subList(0, Math.min(AT_A_TIME, left.size()))) {
      int address = before.find(watch);
      if (address == Records.NONE) {
        next.remove(watch);
      } else {
        put(before.records().read(address), next);
      }
      left.remove(watch);
    }
    if (!left.isEmpty()) {
      return false;
    }
    changed = null;
    next.dictionary().forgetTeacher();
    index.replace(next);
    return true;
  }

  private void put(StoredWatch watch, Generation next) {
    next.put(watch, parser.apply(watch.query()));
  }
}
