package dev.soroka.filter.engine;

import java.util.Arrays;

/**
 * An item's labels and numbers as watches are roughly compared with them. What a watch wants of
 * them stands as a {@link Sketch} beside it in every list, so that most watches are passed over
 * without being read: of a million watches that share a word with an item, some 90 % have another
 * category or another range, and reading one costs ten times as much as passing it over.
 */
final class Outline {
  /** By class of labels, the last one for watches that want no label. */
  private final int[] labels = new int[LabelKeys.CLASSES + 1];

  /** The labels themselves, by window. */
  private final int[] windows = new int[LabelKeys.WINDOWS];

  /** By number, the last one for watches that compare none. */
  private final byte[] lowest = new byte[Sketch.NUMBERS + 1];

  private final byte[] highest = new byte[Sketch.NUMBERS + 1];

  Outline() {
    Arrays.fill(lowest, (byte) Scale.CLASSES);
    Arrays.fill(highest, (byte) -1);
    labels[labels.length - 1] = Sketch.ANY_LABEL;
    setNumber(Sketch.NUMBERS, 0, Scale.CLASSES - 1);
  }

  void addLabel(int key, LabelKeys keys) {
    labels[keys.labelClass(key)] |= Sketch.labelBit(keys.ordinal(key));
    int window = keys.window(key);
    windows[window >>> LabelKeys.WINDOW] |= window;
  }

  /** The item's labels by window, for reading only. */
  int[] windows() {
    return windows;
  }

  /** The number is of one of these classes of the {@link Scale}. */
  void setNumber(int ordinal, int low, int high) {
    if (ordinal <= Sketch.NUMBERS) {
      lowest[ordinal] = (byte) low;
      highest[ordinal] = (byte) high;
    }
  }

  /**
   * Whether the item may be what the watch with this sketch wants: 1 if so, 0 if it cannot be. A
   * number and no branch, because no processor can foresee which watches fit.
   */
  int fits(int sketch) {
    int number = Sketch.number(sketch);
    int common = labels[Sketch.labelClass(sketch)] & sketch & Sketch.ANY_LABEL;
    int apart = (Sketch.high(sketch) - lowest[number]) | (highest[number] - Sketch.low(sketch));
    return (-common & ~apart) >>> 31;
  }
}
