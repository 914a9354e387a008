package dev.soroka.benchmarks.backtest;

import static dev.soroka.benchmarks.backtest.GeneratedPast.word;

import dev.soroka.benchmarks.Figure;
import dev.soroka.common.query.Query;
import dev.soroka.common.query.QueryLimits;
import dev.soroka.common.query.QueryOutcome.Faulty;
import dev.soroka.common.query.QueryOutcome.Parsed;
import dev.soroka.common.query.QueryParser;
import dev.soroka.filter.backtest.Past;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Tries narrow and broad drafts on 100,000 generated items of thirty days. */
public final class BacktestBenchmark {
  private static final int ITEMS = 100_000;
  private static final int PAGE = 500;
  private static final int WARM_UP = 5;
  private static final int ROUNDS = 30;
  private static final double NANOS_PER_MS = 1e6;

  private final QueryParser parser = new QueryParser(QueryLimits.DEFAULTS);
  private final PrintStream out;

  /**
   * @param out where every query is shown with its matches and times
   */
  public BacktestBenchmark(PrintStream out) {
    this.out = out;
  }

  /** The figures {@code filter/backtest_…}. */
  public List<Figure> measure(long seed) throws IOException {
    var folder = Files.createTempDirectory("soroka-backtest-");
    try (var past = Past.of(folder, new GeneratedPast(seed).sources())) {
      long filled = fill(past, new GeneratedPast(seed));
      out.printf("%,d items of seed %d indexed in %.1f s%n", ITEMS, seed, filled / 1e9);
      var times = new ArrayList<Long>();
      drafts().forEach((name, draft) -> times.addAll(time(name, draft, past)));
      return List.of(
          new Figure("filter/backtest_ms", percentile(times, 0.5), "ms"),
          new Figure("filter/backtest_p99_ms", percentile(times, 0.99), "ms"),
          new Figure("filter/backtest_fill_us", filled / 1e3 / ITEMS, "µs"),
          new Figure("filter/backtest_bytes_per_item", (double) size(folder) / ITEMS, "bytes"));
    } finally {
      remove(folder);
    }
  }

  private static Map<String, String> drafts() {
    var drafts = new LinkedHashMap<String, String>();
    drafts.put("a rare word", word(20_000));
    drafts.put("a common word", word(0));
    drafts.put("any of 50 words", all(" OR ", IntStream.range(0, 50)));
    drafts.put("all of 20 words", all(" ", IntStream.range(0, 20)));
    drafts.put("only negatives", "-" + word(10) + " -" + word(31) + " -" + word(200));
    drafts.put("a common phrase", '"' + word(0) + " " + word(1) + '"');
    drafts.put("a prefix of one letter", "a*");
    drafts.put("a number", "budget>=5000");
    drafts.put("labels and sources", "(tag:tag7 OR category:category3) -source:\"Source 3\"");
    drafts.put(
        "everything together",
        word(40) + " (" + word(7) + " OR " + word(90) + ") -" + word(300) + " budget>=$2k");
    return drafts;
  }

  private List<Long> time(String name, String draft, Past past) {
    var query = parsed(draft);
    var since = GeneratedPast.NOW.minus(Duration.ofDays(30));
    var times = new ArrayList<Long>();
    int matches = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long started = System.nanoTime();
      matches = past.count(query, since);
      if (round >= 0) {
        times.add(System.nanoTime() - started);
      }
    }
    out.printf(
        "%-24s %,8d matches, p50 %6.1f ms, p99 %6.1f ms%n",
        name, matches, percentile(times, 0.5), percentile(times, 0.99));
    return times;
  }

  private Query parsed(String draft) {
    return switch (parser.parse(draft)) {
      case Parsed(var query) -> query;
      case Faulty(var fault) -> throw new IllegalStateException(draft + ": " + fault);
    };
  }

  private static long fill(Past past, GeneratedPast generated) {
    long taken = 0;
    for (long first = 1; first <= ITEMS; first += PAGE) {
      var page = LongStream.range(first, first + PAGE).mapToObj(generated::item).toList();
      long started = System.nanoTime();
      past.put(page);
      taken += System.nanoTime() - started;
    }
    return taken;
  }

  private static String all(String between, IntStream ranks) {
    return ranks.mapToObj(GeneratedPast::word).collect(Collectors.joining(between));
  }

  private static double percentile(List<Long> times, double share) {
    var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    return sorted[(int) Math.ceil(share * sorted.length) - 1] / NANOS_PER_MS;
  }

  private static long size(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
