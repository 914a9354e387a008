package dev.soroka.filter.engine;

import dev.soroka.filter.engine.Clause.Compares;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * In which classes of the {@link Scale} the numbers must be that a watch compares; comparisons of
 * one number that must all hold make one range.
 */
record Ranges(Map<NumberKey, Range> byNumber) {
  /** Classes from low to high; none when low is above high, which no item satisfies. */
  record Range(NumberKey number, int low, int high) {
    private static Range whole(NumberKey number) {
      return new Range(number, 0, Scale.CLASSES - 1);
    }

    boolean isEmpty() {
      return low > high;
    }

    private Range and(Range other) {
      return new Range(number, Math.max(low, other.low), Math.min(high, other.high));
    }
  }

  /**
   * The ranges of these clauses.
   *
   * @param crossing whether the watch must see every item that has its numbers, whatever they are
   */
  static Ranges of(List<Clause> clauses, boolean crossing) {
    var ranges = new LinkedHashMap<NumberKey, Range>();
    for (var clause : clauses) {
      if (clause.members().size() == 1
          && clause.members().getFirst() instanceof Compares comparison
          && comparison.wanted()) {
        ranges.merge(comparison.number(), of(comparison, crossing), Range::and);
      }
    }
    return new Ranges(ranges);
  }

  /** The range that one comparison allows. */
  static Range of(Compares comparison, boolean crossing) {
    var number = comparison.number();
    int limit = Scale.classOf(comparison.limit().doubleValue());
    if (crossing) {
      return Range.whole(number);
    }
    return switch (comparison.operator()) {
      case ABOVE, AT_LEAST -> new Range(number, limit, Scale.CLASSES - 1);
      case BELOW, AT_MOST -> new Range(number, 0, limit);
      case EQUAL -> new Range(number, limit, limit);
      case OTHER_THAN -> Range.whole(number);
    };
  }

  /** The range that a comparison among these stands for, narrowed by all others of its number. */
  Range narrowed(Range range) {
    return byNumber.getOrDefault(range.number(), range);
  }

  /** The narrowest ranges of the first numbers, not more than so many. */
  List<Range> narrowest(int numbers, int most) {
    return byNumber.values().stream()
        .filter(range -> range.number().ordinal() < numbers && !range.isEmpty())
        .sorted(Comparator.comparingInt(range -> range.high() - range.low()))
        .limit(most)
        .toList();
  }
}
