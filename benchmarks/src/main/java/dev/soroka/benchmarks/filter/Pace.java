package dev.soroka.benchmarks.filter;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/** How fast one thread did the same thing to many items, in processor time. */
record Pace(double perSecond, double p50Micros, double p99Micros) {

  /** Goes through all items, again and again until the time is up. */
  static <T> Pace of(List<T> items, Duration time, Consumer<T> work) {
    var clock = new ThreadClock();
    var times = new Histogram(3);
    long total = 0;
    long start = System.nanoTime();
    do {
      for (var item : items) {
        long begun = clock.nanos();
        work.accept(item);
        long nanos = clock.nanosSince(begun);
        times.recordValue(nanos);
        total += nanos;
      }
    } while (System.nanoTime() - start < time.toNanos());
    return new Pace(
        times.getTotalCount() * (double) TimeUnit.SECONDS.toNanos(1) / total,
        times.getValueAtPercentile(50) / 1e3,
        times.getValueAtPercentile(99) / 1e3);
  }
}
