package dev.soroka.sandbox.limit;

/** Counts calls, by the milliseconds of the clock. */
sealed interface Meter {

  /** Takes a call and returns 0, or returns how long to wait until one would be taken. */
  long take(long now);

  /** At most so many calls in any stretch of the window's length. */
  final class SlidingWindow implements Meter {

    private final long window;
    private final long[] taken;
    private int next;
    private int count;

    SlidingWindow(int calls, long window) {
      this.window = window;
      this.taken = new long[calls];
    }

    @Override
    public long take(long now) {
      if (count == taken.length) {
        var wait = taken[next] + window - now;
        if (wait > 0) {
          return wait;
        }
      } else {
        count++;
      }
      taken[next] = now;
      next = (next + 1) % taken.length;
      return 0;
    }
  }

  /** A small burst, then one call per refill. */
  final class Bucket implements Meter {

    private final long refill;
    private final long burst;
    private long fullAgain;

    Bucket(int burst, long refill) {
      this.refill = refill;
      this.burst = burst * refill;
    }

    @Override
    public long take(long now) {
      var after = Math.max(fullAgain, now) + refill;
      if (after - now > burst) {
        return after - now - burst;
      }
      fullAgain = after;
      return 0;
    }
  }
}
