package dev.soroka.filter.personal.judge;

import dev.soroka.common.contract.Priority;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What comes first when not everything can be told. */
final class Importance {
  private Importance() {}

  /**
   * The most important first: by priority of the watch, then by the money in it, then by taste. The
   * revisions of an item stay together and in their order, with the importance of the best one.
   */
  static List<Arrival> sorted(List<Arrival> arrivals, Function<Arrival, Priority> priority) {
    if (arrivals.size() < 2) {
      return arrivals;
    }
    var rank =
        Comparator.comparing(priority)
            .thenComparing(Comparator.comparingDouble(Arrival::weight).reversed())
            .thenComparing(
                Comparator.comparingDouble((Arrival one) -> one.taste().getAsDouble()).reversed());
    Map<Long, Arrival> best = new HashMap<>();
    arrivals.forEach(
        one -> best.merge(one.item().id(), one, (a, b) -> rank.compare(a, b) <= 0 ? a : b));
    return arrivals.stream()
        .sorted(
            Comparator.comparing((Arrival one) -> best.get(one.item().id()), rank)
                .thenComparingLong(one -> one.item().id())
                .thenComparingInt(one -> one.item().revision()))
        .toList();
  }
}
