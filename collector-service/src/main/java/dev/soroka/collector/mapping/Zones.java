package dev.soroka.collector.mapping;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Time zones as dates on the web name them. */
final class Zones {
  private static final Pattern OFFSET =
      Pattern.compile("(?:GMT|UTC|UT|Z)?\\s*([+\\-−])(\\d{1,2}):?(\\d{2})?(?::?\\d{2})?");

  private static final Map<String, Integer> HOURS =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("UT", 0),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("WET", 0),
          Map.entry("BST", 1),
          Map.entry("WEST", 1),
          Map.entry("CET", 1),
          Map.entry("MEZ", 1),
          Map.entry("CEST", 2),
          Map.entry("MESZ", 2),
          Map.entry("EET", 2),
          Map.entry("EEST", 3),
          Map.entry("MSK", 3),
          Map.entry("МСК", 3),
          Map.entry("MSD", 4),
          Map.entry("SAMT", 4),
          Map.entry("YEKT", 5),
          Map.entry("OMST", 6),
          Map.entry("KRAT", 7),
          Map.entry("SGT", 8),
          Map.entry("HKT", 8),
          Map.entry("JST", 9),
          Map.entry("KST", 9),
          Map.entry("AEST", 10),
          Map.entry("AEDT", 11),
          Map.entry("NZST", 12),
          Map.entry("AST", -4),
          Map.entry("ADT", -3),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("ET", -5),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("PT", -8),
          Map.entry("AKST", -9),
          Map.entry("AKDT", -8),
          Map.entry("HST", -10));

  private Zones() {}

  /** The zone by its letters, its offset or its region. */
  static Optional<ZoneId> find(String name) {
    var upper = name.strip().toUpperCase(Locale.ROOT);
    var hours = HOURS.get(upper);
    if (hours != null) {
      return Optional.of(ZoneOffset.ofHours(hours));
    }
    var offset = OFFSET.matcher(upper);
    if (offset.matches()) {
      return offset(offset.group(1), offset.group(2), offset.group(3));
    }
    return name.contains("/") ? region(name.strip()) : Optional.empty();
  }

  private static Optional<ZoneId> offset(String sign, String hours, String minutes) {
    var seconds = Integer.parseInt(hours) * 3_600;
    if (minutes != null) {
      seconds += Integer.parseInt(minutes) * 60;
    }
    var signed = sign.equals("+") ? seconds : -seconds;
    return Math.abs(signed) > ZoneOffset.MAX.getTotalSeconds()
        ? Optional.empty()
        : Optional.of(ZoneOffset.ofTotalSeconds(signed));
  }

  private static Optional<ZoneId> region(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
