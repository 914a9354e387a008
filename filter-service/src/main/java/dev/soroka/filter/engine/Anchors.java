package dev.soroka.filter.engine;

import dev.soroka.filter.engine.Clause.Compares;
import dev.soroka.filter.engine.Clause.Group;
import dev.soroka.filter.engine.Clause.Has;
import dev.soroka.filter.engine.Clause.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses what a query is filed under: of all clauses, each of which must hold, the one whose keys
 * the fewest items have. Labels come last, because what is filed under anything else is filed by
 * its labels as well, see {@link Postings}.
 *
 * @param clauses the query
 * @param ranges in which its numbers must be
 * @param dictionary the names in it
 * @param frequencies how common keys are
 * @param crossing whether the watch must see every item that has its numbers
 */
record Anchors(
    List<Clause> clauses,
    Ranges ranges,
    Dictionary dictionary,
    Frequencies frequencies,
    boolean crossing) {
  /** Stands for the clause of a query that is filed under everything. */
  static final int NO_CLAUSE = 255;

  /** What it costs when an item can satisfy a clause by what it lacks. */
  private static final double NEVER = Double.POSITIVE_INFINITY;

  /** The query, filed as cheaply as is known now. */
  Anchored choose() {
    int best = cheapest();
    boolean proves = best != NO_CLAUSE && proves(clauses.get(best));
    var proven = proves ? List.of(clauses.get(best)) : List.<Clause>of();
    var others = new ArrayList<>(clauses);
    if (proves) {
      others.remove(best);
    }
    return new Anchored(
        best == NO_CLAUSE ? new int[] {Dictionary.ANYTHING} : keys(clauses.get(best)),
        best,
        Program.of(proven, others, dictionary),
        proven.isEmpty() ? 0 : Program.length(proven.getFirst(), dictionary),
        Sketch.of(clauses, ranges, dictionary));
  }

  /** How many watches-to-look-at this query adds to an item when it is filed under this clause. */
  double cost(int clause) {
    if (clause == NO_CLAUSE) {
      return 1;
    }
    var filed = clauses.get(clause);
    return cost(filed) + (Sketch.isOfLabels(filed, dictionary) ? 1 : 0);
  }

  int cheapest() {
    int best = NO_CLAUSE;
    double least = NEVER;
    for (int i = 0; i < Math.min(clauses.size(), NO_CLAUSE); i++) {
      double cost = cost(i);
      if (cost < least) {
        least = cost;
        best = i;
      }
    }
    return best;
  }

  private double cost(Clause clause) {
    double sum = 0;
    for (var member : clause.members()) {
      sum += cost(member);
    }
    return sum;
  }

  private double cost(Member member) {
    return switch (member) {
      case Has(var key, var wanted) -> wanted ? frequencies.of(key) : NEVER;
      case Compares comparison when comparison.wanted() -> {
        double sum = 0;
        for (int key : nodes(comparison)) {
          sum += frequencies.of(key);
        }
        yield sum;
      }
      case Compares _ -> NEVER;
      case Group(var inner) -> inner.stream().mapToDouble(this::cost).min().orElse(NEVER);
    };
  }

  private int[] keys(Clause clause) {
    var keys = new ArrayList<Integer>();
    addKeys(clause, keys);
    return keys.stream().mapToInt(Integer::intValue).distinct().toArray();
  }

  private void addKeys(Clause clause, List<Integer> keys) {
    for (var member : clause.members()) {
      switch (member) {
        case Has(var key, _) -> keys.add(key);
        case Compares comparison -> {
          for (int key : nodes(comparison)) {
            keys.add(key);
          }
        }
        case Group(var inner) ->
            inner.stream()
                .min(Comparator.comparingDouble(this::cost))
                .ifPresent(cheapest -> addKeys(cheapest, keys));
      }
    }
  }

  /** A range that nothing is in is filed somewhere: who lacks the number by a fault is in it. */
  private int[] nodes(Compares comparison) {
    var own = Ranges.of(comparison, crossing);
    boolean alone = clauses.contains(Clause.of(comparison));
    var range = alone ? ranges.narrowed(own) : own;
    var nodes = Scale.nodes(range.low(), Math.max(range.low(), range.high()));
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = comparison.number().key(nodes[i]);
    }
    return nodes;
  }

  /** Whether an item that has one of the clause's keys satisfies it, whatever else it has. */
  private static boolean proves(Clause clause) {
    for (var member : clause.members()) {
      if (!(member instanceof Has)) {
        return false;
      }
    }
    return clause.members().size() <= Program.MOST;
  }
}
