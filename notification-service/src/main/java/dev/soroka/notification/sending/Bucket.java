package dev.soroka.notification.sending;

/** Allows a small burst and then one call per interval. Not safe for several threads. */
final class Bucket {
  private boolean used;
  private double fullAt;

  /** When the next call may leave: now or later. */
  long readyAt(Limit limit, double share, long now) {
    if (limit.isNone() || !used) {
      return now;
    }
    return Math.max(now, (long) Math.ceil(fullAt - (limit.calls() - 1) * limit.interval() / share));
  }

  /** A call has left. */
  void depart(Limit limit, double share, long now) {
    double full = used ? Math.max(fullAt, (double) now) : now;
    fullAt = full + limit.interval() / share;
    used = true;
  }

  /** Whether it is as full as a new one. */
  boolean isFull(long now) {
    return !used || fullAt <= now;
  }
}
