package dev.soroka.filter.engine;

import dev.soroka.filter.engine.Clause.Has;
import dev.soroka.filter.engine.Keys.Kind;
import java.util.List;

/**
 * The 32 bits beside a watch in a list: one thing that it wants of the item's labels and one of its
 * numbers, so roughly that nothing it wants is ever passed over. See {@link Outline}.
 */
final class Sketch {
  /** The numbers that can stand in a sketch are the first so many. */
  static final int NUMBERS = 15;

  private static final int LABEL_BITS = 14;

  /** All labels of a class. */
  static final int ANY_LABEL = (1 << LABEL_BITS) - 1;

  private static final int CLASS_SHIFT = LABEL_BITS;
  private static final int NUMBER_SHIFT = CLASS_SHIFT + 2;
  private static final int LOW_SHIFT = NUMBER_SHIFT + 4;
  private static final int HIGH_SHIFT = LOW_SHIFT + 6;

  private Sketch() {}

  static int of(List<Clause> clauses, Ranges ranges, Dictionary dictionary) {
    return labels(clauses, dictionary) | range(ranges);
  }

  static int labelBit(int ordinal) {
    return 1 << ordinal % LABEL_BITS;
  }

  static int labelClass(int sketch) {
    return sketch >>> CLASS_SHIFT & 3;
  }

  static int number(int sketch) {
    return sketch >>> NUMBER_SHIFT & 15;
  }

  static int low(int sketch) {
    return sketch >>> LOW_SHIFT & 63;
  }

  static int high(int sketch) {
    return sketch >>> HIGH_SHIFT;
  }

  private static int labels(List<Clause> clauses, Dictionary dictionary) {
    int best = LabelKeys.CLASSES << CLASS_SHIFT | ANY_LABEL;
    for (var clause : clauses) {
      int sketch = labels(clause, dictionary);
      if (sketch != 0
          && Integer.bitCount(sketch & ANY_LABEL) < Integer.bitCount(best & ANY_LABEL)) {
        best = sketch;
      }
    }
    return best;
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
    return labelClass << CLASS_SHIFT | mask;
  }

  private static int range(Ranges ranges) {
    return ranges
        .narrowest(NUMBERS)
        .map(range -> sketch(range.number().ordinal(), range.low(), range.high()))
        .orElse(sketch(NUMBERS, 0, Scale.CLASSES - 1));
  }

  private static int sketch(int number, int low, int high) {
    return number << NUMBER_SHIFT | low << LOW_SHIFT | high << HIGH_SHIFT;
  }
}
