package dev.soroka.benchmarks.collect;

import dev.soroka.benchmarks.Figure;
import dev.soroka.common.contract.CollectionFinished.Result;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/**
 * Ten thousand small feeds on 2,500 hosts: all changed, then all unchanged (304), from the request
 * to the broker's confirm of what came of it; beside a plain loop over the same feeds.
 */
final class Feeds implements Part {
  private static final int FEEDS = 10_000;
  private static final int PLAIN_FEEDS = 4_000;
  private static final int WORKERS = 40;
  private static final int ROUNDS = 3;

  @Override
  public String meaning() {
    return "ten thousand feeds, changed and unchanged";
  }

  @Override
  public List<Figure> figures() throws Exception {
    var folder = Files.createTempDirectory("soroka-bench-broker");
    try (var hosts = new FeedHosts();
        var collector = new RunningCollector(folder, WORKERS)) {
      collector.collect(hosts, FEEDS);
      double heapBefore = heapMegabytes();
      var changed = new double[ROUNDS];
      var unchanged = new double[ROUNDS];
      var plain = new double[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        plain[round] = new PlainReader(hosts, PLAIN_FEEDS, WORKERS).perSecond();
        hosts.change();
        changed[round] = collector.collect(hosts, FEEDS);
        verify(collector, Result.COLLECTED);
        unchanged[round] = collector.collect(hosts, FEEDS);
        verify(collector, Result.UNCHANGED);
      }
      return List.of(
          new Figure("collect/changed/soroka/feeds_per_second", median(changed), "feeds/s"),
          new Figure("collect/changed/plain/feeds_per_second", median(plain), "feeds/s"),
          new Figure("collect/unchanged/soroka/feeds_per_second", median(unchanged), "feeds/s"),
          new Figure("collect/sources/10000/heap_mb", heapMegabytes(), "MB"),
          new Figure(
              "collect/sources/10000/growth_mb", heapMegabytes() - heapBefore, "MB in 60,000"));
    }
  }

  private static double median(double[] rounds) {
    return Arrays.stream(rounds).sorted().toArray()[rounds.length / 2];
  }

  private static void verify(RunningCollector collector, Result wanted) {
    long so = collector.ended(wanted);
    if (so != FEEDS) {
      throw new IllegalStateException("Only %d of %d feeds are %s".formatted(so, FEEDS, wanted));
    }
  }

  /** What is really in use. */
  private static double heapMegabytes() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1024.0 / 1024.0;
  }
}
