package dev.soroka.benchmarks.filter;

import java.time.Duration;

/**
 * How much is done to measure one contender.
 *
 * @param items how many different items are matched; every pass goes through all of them
 * @param changes how many watches are changed
 * @param warmUp how long it runs before it is measured
 * @param measured how long it is measured, for one pass at least
 */
record Effort(int items, int changes, Duration warmUp, Duration measured) {
  /** Enough for figures that can be told. */
  static final Effort FULL = new Effort(200, 100, Duration.ofMillis(1_500), Duration.ofSeconds(3));

  /** Enough for the compiler to have seen the code, and for the answers to be compared. */
  static final Effort LITTLE = new Effort(40, 20, Duration.ofMillis(200), Duration.ofMillis(500));
}
