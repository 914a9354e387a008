package dev.soroka.benchmarks.filter;

import dev.soroka.common.contract.StoredItem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * A filled contender as a service uses it: words are analysed as well, and two threads match at
 * once.
 */
record InUse<I>(Contender<I> contender, List<StoredItem> items, Duration time) {
  Pace analysing() {
    var matches = new Count();
    return Pace.of(items, time, item -> contender.match(contender.analysed(item), matches));
  }

  /** The sum of what both threads match of analysed items. */
  double perSecondOfTwoThreads() throws InterruptedException {
    Callable<Pace> matching =
        () -> {
          var analysed = items.stream().map(contender::analysed).toList();
          var matches = new Count();
          return Pace.of(analysed, time, item -> contender.match(item, matches));
        };
    try (var threads = Executors.newFixedThreadPool(2)) {
      return threads.invokeAll(List.of(matching, matching)).stream()
          .mapToDouble(pace -> pace.resultNow().perSecond())
          .sum();
    }
  }
}
