package dev.soroka.filter.engine;

/**
 * Which subscribers' watches an instance keeps, of watches that are more than one machine holds.
 *
 * @param count into how many parts the watches are split
 * @param number which part this one is, from 0
 */
record Partition(int count, int number) {
  /** All watches in one. */
  static final Partition WHOLE = new Partition(1, 0);

  Partition {
    if (number < 0 || number >= count) {
      throw new IllegalArgumentException(
          "a partition is from 0 to %d, not %d".formatted(count - 1, number));
    }
  }

  boolean includes(long subscriber) {
    return Math.floorMod(subscriber, count) == number;
  }
}
