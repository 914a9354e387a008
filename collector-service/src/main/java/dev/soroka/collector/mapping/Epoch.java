package dev.soroka.collector.mapping;

import java.time.Instant;
import java.util.Optional;

/** Times as numbers since the beginning of 1970. */
final class Epoch {
  private static final int SHORTEST = 9;
  private static final int MILLIS = 12;
  private static final int LONGEST = 16;

  private Epoch() {}

  /** Seconds or milliseconds or microseconds, told by how many digits there are. */
  static Optional<Instant> read(String text) {
    var digits = whole(text);
    if (digits.length() < SHORTEST || digits.length() > LONGEST) {
      return Optional.empty();
    }
    var number = Long.parseLong(digits);
    if (digits.length() < MILLIS) {
      return Optional.of(Instant.ofEpochSecond(number));
    }
    return Optional.of(Instant.ofEpochMilli(digits.length() == LONGEST ? number / 1_000 : number));
  }

  static Optional<Instant> seconds(String text) {
    var digits = whole(text);
    return digits.isEmpty() || digits.length() > MILLIS
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(Long.parseLong(digits)));
  }

  static Optional<Instant> millis(String text) {
    var digits = whole(text);
    return digits.isEmpty() || digits.length() > LONGEST
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(Long.parseLong(digits)));
  }

  /** The digits before the point, or nothing when there are not only digits. */
  private static String whole(String text) {
    var point = text.indexOf('.');
    var digits = point < 0 ? text : text.substring(0, point);
    var rest = point < 0 ? "" : text.substring(point + 1);
    return isDigits(digits) && isDigits(rest) ? digits : "";
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }
}
