package dev.soroka.filter.personal.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A day as it passes for a subscriber: 23 or 25 hours long when the clocks are changed.
 *
 * @param begins its first moment
 * @param ends the first moment of the next day
 */
public record LocalDay(Instant begins, Instant ends) {
  /** The day that this moment belongs to. */
  public static LocalDay of(Instant now, ZoneId zone) {
    var date = now.atZone(zone).toLocalDate();
    return new LocalDay(
        date.atStartOfDay(zone).toInstant(), date.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /** How much of the day is over, from 0 to 1. */
  public double passed(Instant now) {
    return (double) Duration.between(begins, now).toMillis()
        / Duration.between(begins, ends).toMillis();
  }
}
