package dev.soroka.collector.mapping;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The digits of a number as they stand in a text, with what separates them.
 *
 * @param start where the first digit is
 * @param end behind the last digit
 * @param written digits, points, commas and other separators
 */
record Numeral(int start, int end, String written) {
  private static final int GROUP = 3;
  private static final String SPACERS = " '’_";

  /** The first number at or after a place. */
  static Optional<Numeral> find(String text, int from) {
    var start = from;
    while (start < text.length() && !digit(text, start)) {
      start++;
    }
    return start < text.length() ? Optional.of(at(text, start)) : Optional.empty();
  }

  private static Numeral at(String text, int start) {
    var end = digits(text, start);
    var first = end - start;
    var pointed = false;
    while (end < text.length()) {
      var next = digits(text, end + 1);
      var spaced = SPACERS.indexOf(text.charAt(end)) >= 0;
      var pointing = text.charAt(end) == '.' || text.charAt(end) == ',';
      if (next == end + 1
          || !(pointing || spaced)
          || (spaced && (pointed || first > GROUP || next - end - 1 != GROUP))) {
        break;
      }
      pointed |= pointing;
      end = next;
    }
    return new Numeral(start, end, text.substring(start, end));
  }

  private static int digits(String text, int start) {
    var end = start;
    while (end < text.length() && digit(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean digit(String text, int place) {
    return text.charAt(place) >= '0' && text.charAt(place) <= '9';
  }

  /**
   * The number that is meant. A single point is decimal and a single comma before three digits sets
   * thousands apart, unless the unit knows better.
   *
   * @param decimalComma whether the unit belongs to people who write 1.500,50
   * @param percent whether thousands are out of the question
   */
  BigDecimal value(boolean decimalComma, boolean percent) {
    var plain = written.replaceAll("[ '’_]", "");
    var point = plain.lastIndexOf('.');
    var comma = plain.lastIndexOf(',');
    if (point >= 0 && comma >= 0) {
      return decimal(plain, Math.max(point, comma));
    }
    var separator = Math.max(point, comma);
    if (separator < 0 || plain.indexOf(plain.charAt(separator)) < separator) {
      return whole(plain);
    }
    var thousands = plain.length() - separator - 1 == GROUP && separator <= GROUP && !percent;
    var leadingZero = plain.startsWith("0");
    var grouped = comma >= 0 || decimalComma;
    return thousands && grouped && !leadingZero ? whole(plain) : decimal(plain, separator);
  }

  private static BigDecimal whole(String plain) {
    return new BigDecimal(plain.replaceAll("[.,]", ""));
  }

  private static BigDecimal decimal(String plain, int separator) {
    var before = plain.substring(0, separator).replaceAll("[.,]", "");
    return new BigDecimal(before + "." + plain.substring(separator + 1));
  }
}
