package dev.soroka.notification.sending;

import java.time.Duration;

/**
 * How often calls may be made.
 *
 * @param calls how many at once; 0 for no limit
 * @param interval how far apart calls are on the long run, in nanoseconds
 */
record Limit(int calls, double interval) {
  static final Limit NONE = new Limit(0, 0);

  /** More places than this are not needed for calls to be spread evenly enough. */
  private static final int MOST_AT_ONCE = 1_000;

  /** So many calls in a period, and as many at once. */
  static Limit per(Duration period, double calls) {
    return per(period, calls, (int) Math.clamp(calls, 1, MOST_AT_ONCE));
  }

  /** So many calls in a period, and only a few at once. */
  static Limit per(Duration period, double calls, int burst) {
    return calls <= 0 ? NONE : new Limit(burst, period.toNanos() / calls);
  }

  /** The same with all calls further apart. */
  Limit wider(double factor) {
    return new Limit(calls, interval * factor);
  }

  boolean isNone() {
    return calls == 0;
  }

  double perSecond() {
    return isNone() ? 0 : Duration.ofSeconds(1).toNanos() / interval;
  }
}
