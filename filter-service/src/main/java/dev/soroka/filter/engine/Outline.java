package dev.soroka.filter.engine;

import java.util.Arrays;

/**
 * An item's labels and numbers as watches are roughly compared with them. What a watch wants of
 * them stands as a {@link Sketch} beside it in every list, so that most watches are passed over
 * without being read: reading one is a journey to the main memory.
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

  /** A bit for each of the item's labels of a class. */
  int labels(int labelClass) {
    return labels[labelClass];
  }

  /** Whether the item has no two labels of a class. */
  boolean hasFewLabels() {
    int several = 0;
    for (int labelClass = 0; labelClass < LabelKeys.CLASSES; labelClass++) {
      several |= labels[labelClass] & labels[labelClass] - 1;
    }
    return several == 0;
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
  int fits(int ranges, int wantedLabels) {
    int common = labels[Sketch.labelClass(wantedLabels)] & wantedLabels & Sketch.ANY_LABEL;
    return -common >>> 31 & fits(ranges);
  }

  /** The same for a watch that is listed by its labels. */
  int fits(int ranges) {
    return ~(apart(Sketch.first(ranges)) | apart(Sketch.second(ranges))) >>> 31;
  }

  /** Below zero when the item's number is not in the range. */
  private int apart(int range) {
    int number = Sketch.number(range);
    return (Sketch.high(range) - lowest[number]) | (highest[number] - Sketch.low(range));
  }
}
