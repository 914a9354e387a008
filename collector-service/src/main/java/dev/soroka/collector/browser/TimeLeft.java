package dev.soroka.collector.browser;

import java.time.Duration;

/**
 * How long something may still take, by a clock that nobody sets.
 *
 * @param end when it is over, in {@link System#nanoTime()}
 */
record TimeLeft(long end) {
  static TimeLeft of(Duration length) {
    return new TimeLeft(System.nanoTime() + length.toNanos());
  }

  /** The same, but at most this long from now. */
  TimeLeft atMost(Duration longest) {
    return new TimeLeft(Math.min(end, of(longest).end()));
  }

  Duration left() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  boolean isOver() {
    return left().isZero();
  }

  /** In milliseconds as Playwright takes them, at least one: to it, 0 is no limit at all. */
  double milliseconds() {
    return Math.max(1.0, (double) left().toMillis());
  }

  /** The same, but at most this long. */
  double milliseconds(Duration longest) {
    return Math.min(milliseconds(), (double) longest.toMillis());
  }
}
