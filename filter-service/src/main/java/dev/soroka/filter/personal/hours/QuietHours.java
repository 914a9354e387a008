package dev.soroka.filter.personal.hours;

import dev.soroka.common.contract.Preferences;
import dev.soroka.common.contract.Preferences.Quiet;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Whether it is quiet for a subscriber, and until when. The local clock decides, so that in a night
 * in which it is set on or back quiet hours are an hour shorter or longer.
 */
public final class QuietHours {
  private QuietHours() {}

  /** When the quiet hours end that this moment belongs to; empty when it is not quiet. */
  public static Optional<Instant> end(Preferences preferences, Instant now) {
    var quiet = preferences.quiet();
    if (quiet == null) {
      return Optional.empty();
    }
    var local = now.atZone(preferences.timeZone());
    if (!includes(quiet, local.toLocalTime())) {
      return Optional.empty();
    }
    return Optional.of(LocalTimes.next(quiet.to(), preferences.timeZone(), now));
  }

  private static boolean includes(Quiet quiet, LocalTime time) {
    boolean passesMidnight = quiet.from().isAfter(quiet.to());
    boolean begun = !time.isBefore(quiet.from());
    boolean over = !time.isBefore(quiet.to());
    return passesMidnight ? begun || !over : begun && !over;
  }
}
