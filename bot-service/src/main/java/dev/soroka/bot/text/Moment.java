package dev.soroka.bot.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** When something is, by a person's own clock; in UTC and said so where nobody knows it. */
public final class Moment {
  private static final String TIME = "H:mm";
  private static final String DAY = "d MMM, ";

  private Moment() {}

  /** Only the time of day where that is today. */
  public static String say(Instant moment, Instant now, ZoneId zone, Texts texts) {
    var there = moment.atZone(zone);
    boolean isToday = there.toLocalDate().equals(now.atZone(zone).toLocalDate());
    var known = zone.normalized().equals(ZoneOffset.UTC) ? TIME + " 'UTC'" : TIME;
    return DateTimeFormatter.ofPattern(isToday ? known : DAY + known, texts.locale()).format(there);
  }
}
