package dev.soroka.benchmarks.filter;

import dev.soroka.benchmarks.Benchmark;
import dev.soroka.benchmarks.Figure;
import dev.soroka.benchmarks.backtest.BacktestBenchmark;
import dev.soroka.benchmarks.personal.PersonalLoad;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The filter on generated watches, beside Lucene Monitor and a plain loop over the same compiled
 * watches. One thread, and its processor time, wherever nothing else is said.
 */
public final class FilterBenchmark implements Benchmark {
  private static final long SEED = 20260302;
  private static final int WARM_UP = 10_000;
  private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000, 1_000_000);

  @Override
  public String name() {
    return "filter";
  }

  @Override
  public String meaning() {
    return "items matched against up to a million watches, beside Lucene Monitor; takes 5 minutes";
  }

  @Override
  public List<Figure> run(Path home) throws Exception {
    var workload = new Workload(SEED);
    System.err.printf("Seed %d; the ratios come first, the table at the end.%n", SEED);
    var figures = new ArrayList<Figure>();
    figures.add(new Figure("filter/seed", SEED, ""));
    figures.addAll(new Reading(workload).figures());
    new Race(workload, WARM_UP, Effort.LITTLE).figures();
    for (int watches : SIZES) {
      var race = new Race(workload, watches, Effort.FULL);
      figures.addAll(race.figures());
      System.err.println(race.summary());
    }
    System.err.println("Decisions, and a look back ...");
    figures.addAll(new PersonalLoad().figures());
    figures.addAll(new BacktestBenchmark(System.err).measure(SEED));
    return figures;
  }
}
