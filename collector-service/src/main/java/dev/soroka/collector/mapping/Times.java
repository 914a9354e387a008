package dev.soroka.collector.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads times as they are written on the web: ISO 8601 and its cuts, RFC 822 and what people make
 * of it, numeric dates, seconds and milliseconds since 1970.
 *
 * @param zone the zone of times that name none
 * @param seen when the page was fetched, for dates without a year
 */
public record Times(ZoneId zone, Instant seen) {
  private static final int OLDEST = 1900;
  private static final int NEWEST = 2200;
  private static final int LONGEST = 100;

  /** Times that name no zone are in UTC. */
  public static Times seen(Instant seen) {
    return new Times(ZoneOffset.UTC, seen);
  }

  /** The time that the text means, if it means one. */
  public Optional<Instant> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var trimmed = text.strip();
      return Epoch.read(trimmed)
          .or(() -> IsoTime.read(trimmed).map(this::instant))
          .or(() -> WordedTime.read(trimmed, LocalDate.ofInstant(seen, zone)).map(this::instant))
          .filter(Times::plausible);
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private Instant instant(Local local) {
    var named = local.zone();
    return local.time().atZone(named == null ? zone : named).toInstant();
  }

  static boolean plausible(Instant time) {
    var year = time.atOffset(ZoneOffset.UTC).getYear();
    return year >= OLDEST && year < NEWEST;
  }

  /** A time on a clock, and the zone of that clock where it is named. */
  record Local(LocalDateTime time, @Nullable ZoneId zone) {
    /** Clocks that run over the end of the day show the next day. */
    static Local of(LocalDate date, int hour, int minute, int second, @Nullable ZoneId zone) {
      var time = date.atStartOfDay().plusHours(hour).plusMinutes(minute).plusSeconds(second);
      return new Local(time, zone);
    }

    static LocalDate date(int year, Month month, int day) {
      return LocalDate.of(year, month, day);
    }
  }
}
