package dev.soroka.benchmarks.filter;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws ranks from 0 on, the lower the oftener, as words in a language are used. */
final class Zipf {
  private final double[] sums;

  /**
   * @param size how many ranks there are
   * @param shift by how many ranks the head is cut off; 0 for the law as it is
   */
  Zipf(int size, int shift) {
    sums = new double[size];
    double sum = 0;
    for (int rank = 0; rank < size; rank++) {
      sum += 1.0 / (rank + 1 + shift);
      sums[rank] = sum;
    }
  }

  int draw(RandomGenerator random) {
    int found = Arrays.binarySearch(sums, random.nextDouble(sums[sums.length - 1]));
    return found < 0 ? -found - 1 : found + 1;
  }
}
