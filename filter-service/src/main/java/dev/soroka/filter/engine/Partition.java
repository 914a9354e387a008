package dev.soroka.filter.engine;

import dev.soroka.common.amqp.Partitions;

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
          "FILTER_PARTITION is from 0 to %d where SOROKA_FILTER_PARTITIONS is %d, not %d"
              .formatted(count - 1, count, number));
    }
  }

  /** The queue from which this part reads all items. */
  public String itemQueue() {
    return new Partitions(count).itemQueue(number);
  }

  boolean includes(long subscriber) {
    return Math.floorMod(subscriber, count) == number;
  }
}
