package dev.soroka.filter.personal.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;

/** When a local time comes next. */
final class LocalTimes {
  private LocalTimes() {}

  /**
   * The first moment after this one at which local clocks show the time. A time that is skipped
   * comes at the moment when the clocks are set on; one that they show twice counts both times, so
   * that nothing waits for a day because it came between the two.
   */
  static Instant next(LocalTime time, ZoneId zone, Instant after) {
    var today = after.atZone(zone).toLocalDate();
    return today
        .minusDays(1)
        .datesUntil(today.plusDays(3))
        .flatMap(day -> moments(day, time, zone))
        .filter(at -> at.isAfter(after))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Instant> moments(LocalDate day, LocalTime time, ZoneId zone) {
    var local = day.atTime(time);
    var rules = zone.getRules();
    var offsets = rules.getValidOffsets(local);
    return offsets.isEmpty()
        ? Stream.of(rules.getTransition(local).getInstant())
        : offsets.stream().map(local::toInstant);
  }
}
