package dev.soroka.sandbox.limit;

/** One bot, or one chat of a bot: counted, and silenced when it is too much. */
final class Lane {

  private final Meter meter;
  private final long penalty;
  private long silentUntil;

  Lane(Meter meter, long penalty) {
    this.meter = meter;
    this.penalty = penalty;
  }

  /** Takes a call and returns 0, or returns the seconds of silence. */
  synchronized long take(long now) {
    if (now < silentUntil) {
      silentUntil += penalty;
      return seconds(silentUntil - now);
    }
    var wait = meter.take(now);
    if (wait > 0) {
      silentUntil = now + seconds(wait) * 1_000;
    }
    return seconds(wait);
  }

  private static long seconds(long millis) {
    return (millis + 999) / 1_000;
  }
}
