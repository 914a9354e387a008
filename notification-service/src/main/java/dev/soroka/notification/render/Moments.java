package dev.soroka.notification.render;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says when something was, by the reader's clock; in UTC and said so where nobody knows it. */
final class Moments {
  private final DateTimeFormatter format;

  Moments(Locale locale, ZoneId zone) {
    boolean isKnown = !zone.normalized().equals(ZoneOffset.UTC);
    var pattern = isKnown ? "d MMM yyyy, HH:mm" : "d MMM yyyy, HH:mm 'UTC'";
    this.format = DateTimeFormatter.ofPattern(pattern, locale).withZone(zone);
  }

  String say(Instant time) {
    return format.format(time);
  }
}
