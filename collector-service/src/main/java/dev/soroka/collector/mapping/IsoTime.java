package dev.soroka.collector.mapping;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** ISO 8601 as it is met: with and without dashes, colons, zone, seconds, day or month. */
final class IsoTime {
  private static final String CLOCK =
      "(?:[Tt]|\\s+|,\\s*)(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?\\s*([A-Za-zА-я+\\-−][\\w:/+\\-А-я]*)?";
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?(?:" + CLOCK + ")?");
  private static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:" + CLOCK + ")?");
  private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-?(\\d{3})(?:()" + CLOCK + ")?");

  private IsoTime() {}

  static Optional<Times.Local> read(String text) {
    var date = DATE.matcher(text);
    if (date.matches()) {
      return Optional.of(at(day(number(date, 1), number(date, 2), number(date, 3)), date));
    }
    var compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return Optional.of(
          at(day(number(compact, 1), number(compact, 2), number(compact, 3)), compact));
    }
    var ordinal = ORDINAL.matcher(text);
    if (ordinal.matches()) {
      return Optional.of(at(LocalDate.ofYearDay(number(ordinal, 1), number(ordinal, 2)), ordinal));
    }
    return Optional.empty();
  }

  private static LocalDate day(int year, int month, int day) {
    return Times.Local.date(year, Month.of(Math.max(month, 1)), Math.max(day, 1));
  }

  private static Times.Local at(LocalDate date, Matcher matcher) {
    return Times.Local.of(
        date, number(matcher, 4), number(matcher, 5), number(matcher, 6), zone(matcher.group(7)));
  }

  private static int number(Matcher matcher, int group) {
    var digits = matcher.group(group);
    return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private static @Nullable ZoneId zone(@Nullable String name) {
    return name == null ? null : Zones.find(name).orElse(null);
  }
}
