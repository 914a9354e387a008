package dev.soroka.notification.sending;

import java.time.Duration;

/**
 * Which share of a limit is in use: halved when the channel complains, it creeps back to the whole
 * within a minute or so. Not safe for several threads.
 */
final class Share {
  private static final double LEAST = 1.0 / 64;
  private static final double RECOVERY_PER_NANO = 1.0 / Duration.ofMinutes(1).toNanos();

  private double base = 1;
  private long since;
  private boolean slowed;

  double at(long now) {
    return Math.min(1, base + (now - since) * RECOVERY_PER_NANO);
  }

  /**
   * The channel complained of a call that began then; what left before we slowed down says nothing.
   */
  void slowDown(long began, long now) {
    if (!slowed || began - since > 0) {
      startAt(Math.max(LEAST, at(now) / 2), now);
      slowed = true;
    }
  }

  void startAt(double share, long now) {
    base = share;
    since = now;
  }
}
