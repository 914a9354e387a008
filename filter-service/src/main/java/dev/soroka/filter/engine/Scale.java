package dev.soroka.filter.engine;

import java.util.Arrays;

/**
 * Sixty-four classes of size, in which numbers and ranges of numbers are compared roughly before
 * they are compared exactly: fine between 1 and a million, coarse beyond, and a few below zero.
 *
 * <p>Ranges are filed in a tree over the classes: node 1 is all of them, the nodes 2n and 2n + 1
 * are the halves of node n. A number belongs to six nodes; a range is made up of a few, and a
 * number in it belongs to at least one of these.
 */
final class Scale {
  /** How many classes there are. */
  static final int CLASSES = 64;

  /** More than any node. */
  static final int NODES = 64;

  private static final int LEAVES = NODES / 2;
  private static final double[] BELOW_ONE = {
    -1e6, -1e4, -1e3, -100, -30, -10, -3, -1, -0.1, 0, Double.MIN_VALUE, 0.001, 0.01, 0.1, 0.3
  };
  private static final double[] ABOVE_A_MILLION = {1e7, 1e8, 1e9, 1e10, 1e12, 1e15};
  private static final double[] STARTS = starts();

  private Scale() {}

  /** The class of a number; a larger number is in no lower class. */
  static int classOf(double number) {
    int low = 0;
    int high = STARTS.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (STARTS[middle] <= number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The smallest node that a class belongs to; the others are its half, its quarter, and so on. */
  static int leaf(int ofClass) {
    return LEAVES + ofClass / 2;
  }

  /** The fewest nodes that together are the classes from the lowest to the highest. */
  static int[] nodes(int lowest, int highest) {
    var nodes = new int[2 * Integer.numberOfTrailingZeros(LEAVES) + 2];
    int count = 0;
    int left = leaf(lowest);
    int right = leaf(highest) + 1;
    while (left < right) {
      if ((left & 1) == 1) {
        nodes[count++] = left++;
      }
      if ((right & 1) == 1) {
        nodes[count++] = --right;
      }
      left >>= 1;
      right >>= 1;
    }
    return Arrays.copyOf(nodes, count);
  }

  private static double[] starts() {
    var starts = new double[CLASSES - 1];
    System.arraycopy(BELOW_ONE, 0, starts, 0, BELOW_ONE.length);
    int steps = starts.length - BELOW_ONE.length - ABOVE_A_MILLION.length;
    for (int i = 0; i < steps; i++) {
      starts[BELOW_ONE.length + i] = Math.pow(1e6, (double) i / (steps - 1));
    }
    System.arraycopy(ABOVE_A_MILLION, 0, starts, BELOW_ONE.length + steps, ABOVE_A_MILLION.length);
    return starts;
  }
}
