package dev.soroka.filter.engine;

import dev.soroka.filter.engine.Clause.Has;
import dev.soroka.filter.engine.Keys.Kind;
import dev.soroka.filter.engine.Ranges.Range;
import java.util.List;

/**
 * What stands beside a watch in a list: one thing that it wants of the item's labels and two of its
 * numbers, so roughly that nothing it wants is ever passed over. See {@link Outline}.
 *
 * @param labels a class of labels and a bit for each of them that would do
 * @param ranges two ranges of numbers, each in half of the bits
 */
record Sketch(int labels, int ranges) {
  /** The numbers that can stand in a sketch are the first so many. */
  static final int NUMBERS = 15;

  /** How many labels of a class are told apart. */
  static final int LABEL_BITS = 30;

  /** All labels of a class. */
  static final int ANY_LABEL = (1 << LABEL_BITS) - 1;

  private static final int RANGE_BITS = 16;
  private static final int NUMBER_BITS = 4;
  private static final int HIGH_SHIFT = NUMBER_BITS + 6;
  private static final int ANY_NUMBER = range(NUMBERS, 0, Scale.CLASSES - 1);

  static Sketch of(List<Clause> clauses, Ranges ranges, Dictionary dictionary) {
    return new Sketch(labels(clauses, dictionary), ranges(ranges));
  }

  static int labelBit(int ordinal) {
    return 1 << ordinal % LABEL_BITS;
  }

  /** The class of the wanted labels, or that of no labels. */
  static int labelClass(int labels) {
    return labels >>> LABEL_BITS;
  }

  /** The one range. */
  static int first(int ranges) {
    return ranges & (1 << RANGE_BITS) - 1;
  }

  /** The other range. */
  static int second(int ranges) {
    return ranges >>> RANGE_BITS;
  }

  static int number(int range) {
    return range & (1 << NUMBER_BITS) - 1;
  }

  static int low(int range) {
    return range >>> NUMBER_BITS & Scale.CLASSES - 1;
  }

  static int high(int range) {
    return range >>> HIGH_SHIFT;
  }

  private static int labels(List<Clause> clauses, Dictionary dictionary) {
    int best = LabelKeys.CLASSES << LABEL_BITS | ANY_LABEL;
    for (var clause : clauses) {
      int labels = labels(clause, dictionary);
      if (labels != 0
          && Integer.bitCount(labels & ANY_LABEL) < Integer.bitCount(best & ANY_LABEL)) {
        best = labels;
      }
    }
    return best;
  }

  /** Whether a sketch can tell of what this clause wants of the labels. */
  static boolean isOfLabels(Clause clause, Dictionary dictionary) {
    return labels(clause, dictionary) != 0;
  }

  /** The labels of a clause that is about one class of labels; 0 for every other clause. */
  private static int labels(Clause clause, Dictionary dictionary) {
    int mask = 0;
    int labelClass = -1;
    for (var member : clause.members()) {
      if (!(member instanceof Has(int key, boolean wanted))
          || !wanted
          || dictionary.keys().kind(key) != Kind.LABEL) {
        return 0;
      }
      int ofMember = dictionary.labels().labelClass(key);
      if (labelClass >= 0 && labelClass != ofMember) {
        return 0;
      }
      labelClass = ofMember;
      mask |= labelBit(dictionary.labels().ordinal(key));
    }
    return labelClass << LABEL_BITS | mask;
  }

  private static int ranges(Ranges ranges) {
    var two = ranges.narrowest(NUMBERS, 2);
    int first = two.isEmpty() ? ANY_NUMBER : range(two.getFirst());
    int second = two.size() < 2 ? ANY_NUMBER : range(two.getLast());
    return second << RANGE_BITS | first;
  }

  private static int range(Range range) {
    return range(range.number().ordinal(), range.low(), range.high());
  }

  private static int range(int number, int low, int high) {
    return high << HIGH_SHIFT | low << NUMBER_BITS | number;
  }
}
