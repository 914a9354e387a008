package dev.soroka.notification.sending;

import java.time.Duration;

/**
 * Keeps a limit exactly and adapts: halved when the channel complains, it creeps back to the whole
 * limit within a minute. Not safe for several threads.
 */
final class Pace {
  private static final double LEAST_SHARE = 1.0 / 64;
  private static final double RECOVERY_PER_NANO = 1.0 / Duration.ofMinutes(1).toNanos();

  /** When the last calls left, the oldest of them at {@code next}. */
  private long[] departures = {};

  private int next;
  private int filled;

  /** When the bucket is full again. */
  private double fullAt;

  private boolean begun;
  private long lastDeparture;
  private double baseShare = 1;
  private long baseSince;

  /** When the next call may leave: now or later. */
  long readyAt(Limit limit, long now) {
    if (limit.isNone() || !begun) {
      return now;
    }
    double interval = limit.interval() / share(now);
    if (limit.refilling()) {
      return Math.max(now, (long) Math.ceil(fullAt - (limit.calls() - 1) * interval));
    }
    resize(limit.calls());
    boolean room = filled < departures.length;
    return room ? now : Math.max(now, departures[next] + (long) (interval * limit.calls()));
  }

  /** A call leaves. */
  void depart(Limit limit, long now) {
    double full = begun ? Math.max(fullAt, (double) now) : now;
    fullAt = full + limit.interval() / share(now);
    begun = true;
    lastDeparture = now;
    if (!limit.refilling() && !limit.isNone()) {
      resize(limit.calls());
      departures[next] = now;
      next = (next + 1) % departures.length;
      filled = Math.min(filled + 1, departures.length);
    }
  }

  /** The channel has complained. */
  void slowDown(long now) {
    startAt(Math.max(LEAST_SHARE, share(now) / 2), now);
  }

  /** Starts with a share of the limit. */
  void startAt(double share, long now) {
    baseShare = share;
    baseSince = now;
  }

  /** Which share of the limit is in use. */
  double share(long now) {
    return Math.min(1, baseShare + (now - baseSince) * RECOVERY_PER_NANO);
  }

  /** Whether nothing is lost by forgetting this pace. */
  boolean isIdle(Limit limit, long now) {
    boolean quiet = !begun || now - lastDeparture > limit.interval() * limit.calls();
    return quiet && share(now) >= 1;
  }

  /** Keeps the newest departures that still have a place. */
  private void resize(int calls) {
    if (calls == departures.length) {
      return;
    }
    var kept = new long[calls];
    int keep = Math.min(calls, filled);
    for (int i = 0; i < keep; i++) {
      kept[i] = departures[Math.floorMod(next - keep + i, departures.length)];
    }
    departures = kept;
    filled = keep;
    next = keep % calls;
  }
}
