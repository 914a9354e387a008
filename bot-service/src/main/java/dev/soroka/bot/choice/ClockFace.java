package dev.soroka.bot.choice;

import java.time.LocalTime;
import java.util.regex.Pattern;

/** Times of day as people type and read them: 7, 7:30, 07.30. */
final class ClockFace {
  private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{1,2}))?");

  private ClockFace() {}

  static Typed<LocalTime> read(String typed) {
    var parts = TIME.matcher(typed.strip());
    if (!parts.matches()) {
      return Typed.Unclear.because("typed.no-time", typed.strip());
    }
    int hour = Integer.parseInt(parts.group(1));
    int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
    if (hour == 24 && minute == 0) {
      return new Typed.Understood<>(LocalTime.MIDNIGHT);
    }
    return hour > 23 || minute > 59
        ? Typed.Unclear.because("typed.no-such-time", typed.strip())
        : new Typed.Understood<>(LocalTime.of(hour, minute));
  }

  static String say(LocalTime time) {
    return "%d:%02d".formatted(time.getHour(), time.getMinute());
  }
}
