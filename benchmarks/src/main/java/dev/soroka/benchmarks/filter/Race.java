package dev.soroka.benchmarks.filter;

import dev.soroka.benchmarks.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.monitor.Presearcher;

/**
 * All contenders on the same watches and items, one after the other, each alone in the memory. What
 * they find is compared watch by watch, after some watches were changed.
 */
final class Race {
  /** So many items, none of those that are matched, tell Lucene how common words are. */
  private static final int ITEMS_BEFORE = 2_000;

  private final Workload workload;
  private final int watches;
  private final Effort effort;
  private final Presearcher presearcher;
  private final List<Figure> figures = new ArrayList<>();

  Race(Workload workload, int watches, Effort effort) {
    this.workload = workload;
    this.watches = watches;
    this.effort = effort;
    this.presearcher = LuceneWeights.presearcher(workload.itemsBefore(ITEMS_BEFORE), watches);
  }

  List<Figure> figures() throws InterruptedException {
    var soroka = soroka();
    var plain = run(PlainLoop::new);
    var lucene = run(() -> new LuceneMonitor(presearcher));
    var agreement = new Agreement(workload, watches, effort);
    boolean agree = agreement.of(soroka.answers(), plain.answers(), lucene.answers());
    add("agree", agree ? 1 : 0, "1 is yes");
    add("soroka/times_lucene-monitor", soroka.perSecond() / lucene.perSecond(), "times");
    add("soroka/times_plain", soroka.perSecond() / plain.perSecond(), "times");
    addShares(soroka.answers().counts());
    return figures;
  }

  /** The outcome in a sentence, once there are figures. */
  String summary() {
    return "%,d watches: %,.0f items/s, %,.0f times Lucene Monitor, %,.0f times a plain loop; %s"
        .formatted(
            watches,
            value("soroka/items_per_second"),
            value("soroka/times_lucene-monitor"),
            value("soroka/times_plain"),
            value("agree") == 1 ? "all agree" : "they do not agree");
  }

  private double value(String name) {
    var full = "filter/" + watches + "/" + name;
    return figures.stream()
        .filter(one -> one.name().equals(full))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private Result soroka() throws InterruptedException {
    try (var trial = new Trial<>(workload, watches, effort, Soroka::new)) {
      var result = result(trial);
      var inUse = new InUse<>(trial.contender(), workload.items(effort.items()), effort.measured());
      var analysing = inUse.analysing();
      add("soroka/p50_with_analysis_us", analysing.p50Micros(), "µs");
      add("soroka/p99_with_analysis_us", analysing.p99Micros(), "µs");
      add("soroka/two_threads_items_per_second", inUse.perSecondOfTwoThreads(), "items/s");
      return result;
    }
  }

  private <I> Result run(Supplier<Contender<I>> contender) {
    try (var trial = new Trial<>(workload, watches, effort, contender)) {
      return result(trial);
    }
  }

  private Result result(Trial<?> trial) {
    var pace = trial.pace();
    figures.addAll(trial.figures(pace, trial.change()));
    return new Result(pace.perSecond(), trial.answers());
  }

  private void addShares(long[] counts) {
    add("matched_percent_least", percent(counts[0]), "%");
    add("matched_percent_median", percent(counts[counts.length / 2]), "%");
    add("matched_percent_most", percent(counts[counts.length - 1]), "%");
  }

  private double percent(long matches) {
    return 100.0 * matches / watches;
  }

  private void add(String name, double value, String unit) {
    figures.add(new Figure("filter/" + watches + "/" + name, value, unit));
  }

  private record Result(double perSecond, Answers answers) {}
}
