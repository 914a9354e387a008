package dev.soroka.notification.sending;

import java.time.Duration;

/**
 * How often calls may be made.
 *
 * @param calls how many at once; 0 for no limit
 * @param interval how far apart calls are on the long run, in nanoseconds
 * @param refilling whether each interval allows one more call, as in a bucket that fills; otherwise
 *     no window as long as all intervals together holds more than so many calls
 */
record Limit(int calls, double interval, boolean refilling) {
  static final Limit NONE = new Limit(0, 0, false);

  /** At most so many calls in any such period. */
  static Limit window(double calls, Duration period) {
    int whole = (int) Math.clamp(calls, 1, 100_000);
    return calls <= 0 ? NONE : new Limit(whole, period.toNanos() / calls, false);
  }

  /** So many calls in a period on the long run, and a burst of so many at once. */
  static Limit bucket(double calls, Duration period, int burst) {
    return calls <= 0 ? NONE : new Limit(burst, period.toNanos() / calls, true);
  }

  /** The same with all calls further apart. */
  Limit wider(double factor) {
    return new Limit(calls, interval * factor, refilling);
  }

  boolean isNone() {
    return calls == 0;
  }

  double perSecond() {
    return isNone() ? 0 : Duration.ofSeconds(1).toNanos() / interval;
  }
}
