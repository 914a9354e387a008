package dev.soroka.collector.mapping;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates in words and in the orders that people write them, token by token. */
final class WordedTime {
  private static final Pattern DASHED = Pattern.compile("(\\d{1,2})-([\\p{L}.]{3,})-(\\d{2,4})");
  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,]\\d+)?)?");
  private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{2,4})");
  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{2,4})");
  private static final Pattern DIGITS = Pattern.compile("(\\d{1,4})(?:st|nd|rd|th|-го|г|г\\.)?");

  private final LocalDate today;
  private @Nullable Month month;
  private @Nullable LocalDate date;
  private @Nullable ZoneId zone;
  private int day;
  private int year = -1;
  private int hour = -1;
  private int minute;
  private int second;

  private WordedTime(LocalDate today) {
    this.today = today;
  }

  /** The time in the text; a date without a year is the last one that was not after today. */
  static Optional<Times.Local> read(String text, LocalDate today) {
    var time = new WordedTime(today);
    for (var token : DASHED.matcher(text).replaceAll("$1 $2 $3").split("[\\s,()|]+", -1)) {
      time.take(token);
    }
    return time.result();
  }

  private void take(String token) {
    if (!clock(token) && !numeric(token) && !number(token)) {
      word(token);
    }
  }

  private boolean clock(String token) {
    var clock = CLOCK.matcher(token);
    if (!clock.find() || clock.start() != 0) {
      return false;
    }
    hour = Integer.parseInt(clock.group(1));
    minute = Integer.parseInt(clock.group(2));
    second = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
    if (clock.end() < token.length()) {
      word(token.substring(clock.end()));
    }
    return true;
  }

  private boolean numeric(String token) {
    var dotted = DOTTED.matcher(token);
    if (dotted.matches()) {
      date = day(dotted.group(3), dotted.group(2), dotted.group(1));
      return true;
    }
    var slashed = SLASHED.matcher(token);
    if (slashed.matches()) {
      var dayFirst = Integer.parseInt(slashed.group(1)) > 12;
      date =
          day(slashed.group(3), slashed.group(dayFirst ? 2 : 1), slashed.group(dayFirst ? 1 : 2));
      return true;
    }
    return false;
  }

  private static LocalDate day(String year, String month, String day) {
    return LocalDate.of(
        full(Integer.parseInt(year), year.length()),
        Integer.parseInt(month),
        Integer.parseInt(day));
  }

  private boolean number(String token) {
    var digits = DIGITS.matcher(token.toLowerCase(Locale.ROOT));
    if (!digits.matches()) {
      return false;
    }
    var number = Integer.parseInt(digits.group(1));
    if (digits.group(1).length() > 2) {
      year = number;
    } else if (day == 0) {
      day = number;
    } else if (month != null && year < 0) {
      year = full(number, 2);
    }
    return true;
  }

  private static int full(int year, int digits) {
    if (digits > 2) {
      return year;
    }
    return year < 70 ? 2000 + year : 1900 + year;
  }

  private void word(String token) {
    if (hour >= 0) {
      Zones.find(token).ifPresent(found -> zone = found);
    }
    if (month == null) {
      month = Months.find(token).orElse(null);
    }
    switch (token.toLowerCase(Locale.ROOT)) {
      case "am", "a.m." -> hour = hour == 12 ? 0 : hour;
      case "pm", "p.m." -> hour = hour >= 0 && hour < 12 ? hour + 12 : hour;
      case "today", "сегодня" -> date = today;
      case "yesterday", "вчера" -> date = today.minusDays(1);
      default -> {}
    }
  }

  private Optional<Times.Local> result() {
    if (date == null && month != null && day > 0) {
      date = year < 0 ? recent(month) : Times.Local.date(year, month, day);
    }
    return date == null
        ? Optional.empty()
        : Optional.of(Times.Local.of(date, Math.max(hour, 0), minute, second, zone));
  }

  private LocalDate recent(Month month) {
    var thisYear = LocalDate.of(today.getYear(), month, day);
    return thisYear.isAfter(today.plusDays(1)) ? thisYear.minusYears(1) : thisYear;
  }
}
