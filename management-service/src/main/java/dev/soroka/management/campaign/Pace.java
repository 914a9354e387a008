package dev.soroka.management.campaign;

import java.time.Duration;
import java.time.Instant;

/**
 * How many may be asked for now: an even flow, of which at most two seconds' worth are under way,
 * so that a campaign neither bursts nor crowds out others.
 *
 * @param count how many
 * @param until until when the pace is used up by them
 */
record Pace(long count, Instant until) {
  private static final Duration BURST = Duration.ofSeconds(1);
  private static final long LEAST_UNDER_WAY = 10;
  private static final long MOST_UNDER_WAY = 1_000;

  static Pace of(Run run, int perMinute, Instant now) {
    long nanosEach = Duration.ofMinutes(1).toNanos() / perMinute;
    var from = run.pacedUntil().isAfter(now.minus(BURST)) ? run.pacedUntil() : now.minus(BURST);
    if (from.isAfter(now)) {
      return new Pace(0, run.pacedUntil());
    }
    long due = 1 + Duration.between(from, now).toNanos() / nanosEach;
    long count = Math.max(0, Math.min(Math.min(due, room(run, perMinute)), ready(run)));
    return new Pace(count, from.plusNanos(count * nanosEach));
  }

  /** How many of the audience are worth having at hand: ten seconds' worth, and no more. */
  static int page(int perMinute) {
    return Math.clamp(perMinute / 6, 10, 500);
  }

  private static long room(Run run, int perMinute) {
    return Math.clamp(perMinute / 30, LEAST_UNDER_WAY, MOST_UNDER_WAY) - run.underWay();
  }

  private static long ready(Run run) {
    return run.canary() > 0
        ? Math.min(run.canary() - run.requested(), run.waiting())
        : run.waiting();
  }
}
