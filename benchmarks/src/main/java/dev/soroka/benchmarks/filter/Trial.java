package dev.soroka.benchmarks.filter;

import dev.soroka.benchmarks.Figure;
import dev.soroka.common.contract.StoredItem;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One contender put to the test: filled with the watches, warmed up, measured, changed. The watches
 * come as texts, so filling and changing include reading the query language.
 */
final class Trial<I> implements AutoCloseable {
  private final Workload workload;
  private final int watches;
  private final Effort effort;
  private final List<StoredItem> items;
  private final Contender<I> contender;
  private final double buildSeconds;
  private final double bytesPerWatch;

  Trial(Workload workload, int watches, Effort effort, Supplier<Contender<I>> contender) {
    this.workload = workload;
    this.watches = watches;
    this.effort = effort;
    this.items = workload.items(effort.items());
    long before = Heap.used();
    this.contender = contender.get();
    this.buildSeconds = fill() / (double) TimeUnit.SECONDS.toNanos(1);
    warmUp();
    this.bytesPerWatch = (Heap.used() - before) / (double) watches;
  }

  Contender<I> contender() {
    return contender;
  }

  /** How fast items are matched whose words have been analysed before. */
  Pace pace() {
    var analysed = items.stream().map(contender::analysed).toList();
    var matches = new Count();
    return Pace.of(analysed, effort.measured(), item -> contender.match(item, matches));
  }

  /** Changes some of the watches; the average time until one is in force, in microseconds. */
  double change() {
    var clock = new ThreadClock();
    var changed = workload.changes(watches, effort.changes());
    long start = clock.nanos();
    changed.forEach(contender::change);
    return clock.nanosSince(start) / 1e3 / changed.size();
  }

  Answers answers() {
    return Answers.of(contender, items);
  }

  /** The figures every contender has. */
  List<Figure> figures(Pace pace, double changeMicros) {
    var prefix = "filter/" + watches + "/" + contender.name() + "/";
    return List.of(
        new Figure(prefix + "items_per_second", pace.perSecond(), "items/s"),
        new Figure(prefix + "p50_us", pace.p50Micros(), "µs"),
        new Figure(prefix + "p99_us", pace.p99Micros(), "µs"),
        new Figure(prefix + "bytes_per_watch", bytesPerWatch, "bytes"),
        new Figure(prefix + "build_s", buildSeconds, "s"),
        new Figure(prefix + "change_us", changeMicros, "µs"));
  }

  @Override
  public void close() {
    contender.close();
  }

  private long fill() {
    var clock = new ThreadClock();
    return workload
        .watches(watches)
        .mapToLong(
            page -> {
              long start = clock.nanos();
              contender.addAll(page);
              return clock.nanosSince(start);
            })
        .sum();
  }

  private void warmUp() {
    var analysed = items.stream().map(contender::analysed).toList();
    var matches = new Count();
    Pace.of(analysed, effort.warmUp(), item -> contender.match(item, matches));
  }
}
