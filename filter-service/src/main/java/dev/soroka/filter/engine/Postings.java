package dev.soroka.filter.engine;

import java.util.Objects;

/**
 * For every key the watches that are filed under it. The watches of a common key are filed under
 * the pairs of it and each label that they want, so that an item passes over none of those that
 * want other labels. For threads as {@link Lists}.
 */
final class Postings {
  /** A longer list is divided by labels. */
  private static final int LONG = 100;

  /** A watch that would do with more labels than these is filed with those that want none. */
  private static final int MOST_LABELS = 6;

  /** Every label that a sketch tells apart, and the watches that want none. */
  private static final int PARTS = LabelKeys.CLASSES * Sketch.LABEL_BITS + 1;

  private static final int NO_LABEL = PARTS - 1;

  private final Lists lists = new Lists(Lists.WITH_LABELS);
  private final Lists parts = new Lists(Lists.WITHOUT_LABELS);
  private int dividedLists;

  /** Files a watch under a key. */
  void add(int key, int address, Sketch sketch) {
    var list = lists.get(key);
    int first = list == null ? -1 : firstPart(list);
    if (first >= 0) {
      addToParts(first, address, sketch);
    } else if (lists.add(key, address, sketch) > LONG) {
      divide(key, Objects.requireNonNull(lists.get(key)));
    }
  }

  /** Collects the lists of all watches that may want the item, and the parts of divided lists. */
  void collect(ItemKeys item, Collected whole, Collected divided) {
    for (int key : item.keys()) {
      var list = lists.get(key);
      if (list != null) {
        int first = firstPart(list);
        if (first < 0) {
          whole.add(list);
        } else {
          collectParts(first, item.outline(), divided);
        }
      }
    }
  }

  private void collectParts(int first, Outline outline, Collected into) {
    into.add(parts.get(first + NO_LABEL));
    for (int labelClass = 0; labelClass < LabelKeys.CLASSES; labelClass++) {
      for (int left = outline.labels(labelClass); left != 0; left &= left - 1) {
        into.add(parts.get(part(first, labelClass, Integer.numberOfTrailingZeros(left))));
      }
    }
  }

  private static int part(int first, int labelClass, int bit) {
    return first + labelClass * Sketch.LABEL_BITS + bit;
  }

  /** The first part of those into which such a list is divided, or a number below 0. */
  private static int firstPart(int[] list) {
    return -Lists.count(list) - 1;
  }

  long memoryBytes() {
    return lists.memoryBytes() + parts.memoryBytes();
  }

  private void divide(int key, int[] whole) {
    int first = dividedLists++ * PARTS;
    int behind = 1 + Lists.count(whole) * Lists.WITH_LABELS;
    for (int at = 1; at < behind; at += Lists.WITH_LABELS) {
      addToParts(first, whole[at], new Sketch(whole[at + 2], whole[at + 1]));
    }
    lists.set(key, new int[] {-first - 1});
  }

  private void addToParts(int first, int address, Sketch sketch) {
    int labels = sketch.labels() & Sketch.ANY_LABEL;
    int labelClass = Sketch.labelClass(sketch.labels());
    if (labelClass == LabelKeys.CLASSES || Integer.bitCount(labels) > MOST_LABELS) {
      parts.add(first + NO_LABEL, address, sketch);
      return;
    }
    for (int left = labels; left != 0; left &= left - 1) {
      int bit = Integer.numberOfTrailingZeros(left);
      parts.add(part(first, labelClass, bit), address, sketch);
    }
  }
}
