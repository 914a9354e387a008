package dev.soroka.filter.engine;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One item laid out so that programs can be put to it: a bit for every key, a place for every
 * number. Keeps its arrays from item to item; for one thread.
 *
 * <p>Of three values that logic has here, a program that is put to an item comes to two: what is
 * unknown is once taken for true and, when that was not enough for a no, once for false.
 */
final class Presence {
  private static final int UNWANTED_BIT = Integer.numberOfTrailingZeros(Program.UNWANTED);

  private long[] bits = {};
  private int[] windows = {};
  private double[] values = {};
  private int[] classes = {};
  private @Nullable ItemKeys item;
  private boolean hasUnknown;
  private boolean assumed;
  private Measure measure = Measure.THE_LIMIT;
  private double percent;

  /** By what a number is measured. */
  private enum Measure {
    /** By the limits of the watch. */
    THE_LIMIT,
    /** It only has to be there. */
    BEING_THERE,
    /** By limits that are less strict by a percentage. */
    A_LAXER_LIMIT
  }

  void load(ItemKeys loaded) {
    var dictionary = loaded.dictionary();
    int words = dictionary.keys().size() / Long.SIZE + 1;
    if (bits.length < words) {
      bits = new long[words + words / 4];
    }
    int numbers = dictionary.numbers().count();
    if (values.length < numbers) {
      values = new double[numbers + 8];
      classes = new int[numbers + 8];
      Arrays.fill(classes, Ordering.CLASS_OF_ABSENT);
    }
    item = loaded;
    windows = loaded.outline().windows();
    for (int key : loaded.keys()) {
      bits[key >>> 6] |= 1L << key;
    }
    for (var number : loaded.numbers()) {
      values[number.ordinal()] = number.value();
      classes[number.ordinal()] = number.ofClass();
    }
    hasUnknown = loaded.hasUnknown();
  }

  void clear() {
    var loaded = item;
    if (loaded == null) {
      return;
    }
    for (int key : loaded.keys()) {
      bits[key >>> 6] = 0;
    }
    for (var number : loaded.numbers()) {
      classes[number.ordinal()] = Ordering.CLASS_OF_ABSENT;
    }
    item = null;
  }

  /**
   * What a program comes to.
   *
   * @param start where its proven clause is
   * @param rest where all others are
   * @param isProven whether the first one need not be looked at
   */
  Verdict verdict(int[] code, int start, int rest, int end, boolean isProven) {
    assumed = true;
    if (!(isProven || clauses(code, start, rest)) || !rest(code, rest, end)) {
      return Verdict.NO;
    }
    if (!hasUnknown) {
      return Verdict.YES;
    }
    assumed = false;
    return rest(code, rest, end) ? Verdict.YES : Verdict.UNKNOWN;
  }

  /**
   * Whether the item has all that is wanted, but numbers that would not do even if the limits were
   * less strict by so many percent.
   */
  boolean isPastTheWayBack(int[] code, int start, int rest, int end, double byPercent) {
    percent = byPercent;
    try {
      measure = Measure.BEING_THERE;
      assumed = false;
      boolean has = clauses(code, start, rest) && rest(code, rest, end);
      measure = Measure.A_LAXER_LIMIT;
      assumed = true;
      return has && !rest(code, rest, end);
    } finally {
      measure = Measure.THE_LIMIT;
    }
  }

  /** Whether the clause is about keys that stand by themselves, of which the item has just one. */
  boolean hasOneOf(int[] code, int start, int end) {
    int found = 0;
    for (int at = start; at < end; at++) {
      int word = code[at];
      found += (word & Program.OPCODE) != Program.HAS ? 2 : has(word & Program.OPERAND) ? 1 : 0;
    }
    return found == 1;
  }

  /** Whether all holds but the clause that comes first. */
  private boolean rest(int[] code, int start, int end) {
    int counts = code[start];
    int at = start + 1;
    int wrong = 0;
    for (int stop = at + (counts & Program.MOST); at < stop; at++) {
      int word = code[at];
      int key = word & Program.OPERAND;
      wrong |= (int) (bits[key >>> 6] >>> key) ^ ~(word >>> UNWANTED_BIT);
    }
    wrong &= 1;
    for (int stop = at + (counts >>> Program.LABELS_SHIFT & Program.MOST); at < stop; at++) {
      wrong |= hasLabel(code[at]) ? 0 : 1;
    }
    if (wrong != 0) {
      return false;
    }
    for (int stop = at + 3 * (counts >>> Program.COMPARES_SHIFT); at < stop; at += 3) {
      wrong |= compares(code[at], code, at + 1) ? 0 : 1;
    }
    return wrong == 0 && (at == end || clauses(code, at, end));
  }

  private boolean clauses(int[] code, int start, int end) {
    int at = start;
    while (at < end) {
      boolean held = false;
      int word;
      do {
        word = code[at++];
        switch (word & Program.OPCODE) {
          case Program.HAS -> held |= has(word & Program.OPERAND) != isUnwanted(word);
          case Program.LABELS -> held |= hasLabel(word);
          case Program.COMPARES -> {
            held |= compares(word, code, at);
            at += 2;
          }
          default -> {
            int length = word & Program.OPERAND;
            held = held || clauses(code, at, at + length);
            at += length;
          }
        }
      } while (word >= 0);
      if (!held) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUnwanted(int word) {
    return (word & Program.UNWANTED) != 0;
  }

  private boolean has(int key) {
    return (bits[key >>> 6] & 1L << key) != 0;
  }

  private boolean hasLabel(int word) {
    int window = (word & Program.OPERAND) >>> LabelKeys.WINDOW;
    return (windows[window] & word & LabelKeys.ALL_OF_WINDOW) != 0;
  }

  private boolean compares(int word, int[] code, int at) {
    int way =
        Ordering.ofClasses(
            classes[word & Program.NUMBER], (word >>> Program.CLASS_SHIFT) & (Scale.CLASSES - 1));
    return (way == Ordering.UNCLEAR || measure != Measure.THE_LIMIT)
        ? comparesExactly(word, (long) code[at] << 32 | (code[at + 1] & 0xFFFF_FFFFL))
        : ((word >>> Program.ACCEPTED_SHIFT) & way) != 0;
  }

  private boolean comparesExactly(int word, long bitsOfLimit) {
    int number = word & Program.NUMBER;
    int accepted = word >>> Program.ACCEPTED_SHIFT;
    int ofClass = classes[number];
    if (ofClass >= Ordering.CLASS_OF_ABSENT) {
      return ofClass == Ordering.CLASS_OF_MISSING
          ? assumed
          : (accepted & Ordering.ABSENT) != 0 && measure != Measure.BEING_THERE;
    }
    if (measure != Measure.THE_LIMIT || (word & Program.EXACT) != 0) {
      return comparesUnusually(word, values[number], bitsOfLimit);
    }
    double limit = Double.longBitsToDouble(bitsOfLimit);
    int way = Ordering.of(values[number], limit);
    return (accepted & (way == Ordering.EQUAL ? exactly(number, limit) : way)) != 0;
  }

  private boolean comparesUnusually(int word, double value, long bitsOfLimit) {
    int accepted = word >>> Program.ACCEPTED_SHIFT;
    if (measure == Measure.BEING_THERE) {
      return true;
    }
    if ((word & Program.EXACT) == 0) {
      double limit = Double.longBitsToDouble(bitsOfLimit);
      return Ordering.acceptsLaxly(accepted, value, limit, percent);
    }
    var limit = current().dictionary().limits().get((int) bitsOfLimit);
    return measure == Measure.A_LAXER_LIMIT
        ? Ordering.acceptsLaxly(accepted, value, limit.doubleValue(), percent)
        : (accepted & exactly(word & Program.NUMBER, limit)) != 0;
  }

  /** How a number stands to a limit when they are the same rounded. */
  private int exactly(int number, double limit) {
    return current().number(number).isShort()
        ? Ordering.EQUAL
        : exactly(number, BigDecimal.valueOf(limit));
  }

  private int exactly(int number, BigDecimal limit) {
    return Ordering.of(current().number(number).exact().compareTo(limit), 0);
  }

  private ItemKeys current() {
    return Objects.requireNonNull(item);
  }
}
