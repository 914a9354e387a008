package dev.soroka.filter.words;

import java.util.ArrayList;
import java.util.List;

/** How numbers are written: 1500, 1,500, 1 500, 12,5, 21.0.2. */
final class Numbers {
  private static final int MOST_BEGINNINGS = 3;

  private Numbers() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The end of the number that begins here, behind its groups and its decimals. */
  static int end(String text, int start) {
    int end = endOfDigits(text, start);
    if (isFirstGroup(text, start, end) && isGroup(text, end, ',')) {
      while (isGroup(text, end, ',')) {
        end += 4;
      }
    } else if (Letters.at(text, end) == ',' && isDigit(Letters.at(text, end + 1))) {
      int decimals = endOfDigits(text, end + 1);
      return isList(text, start, decimals) ? end : decimals;
    }
    while (Letters.at(text, end) == '.' && isDigit(Letters.at(text, end + 1))) {
      end = endOfDigits(text, end + 1);
    }
    return end;
  }

  /** Whether a number with spaces between its thousands begins here. */
  static boolean isInGroups(String text, int start) {
    int end = endOfDigits(text, start);
    return end > start && isFirstGroup(text, start, end) && isGroup(text, end, ' ');
  }

  /** Whether these digits can be followed by groups of three. */
  static boolean isFirstGroup(String text, int start, int end) {
    return end - start <= 3 && text.charAt(start) != '0';
  }

  /** Whether three more digits of the number before them follow behind this sign. */
  static boolean isGroup(String text, int index, char sign) {
    return Letters.at(text, index) == sign
        && isDigit(Letters.at(text, index + 1))
        && isDigit(Letters.at(text, index + 2))
        && isDigit(Letters.at(text, index + 3))
        && !isDigit(Letters.at(text, index + 4));
  }

  /** The number with a point for its decimals and nothing between its thousands. */
  static String form(String written) {
    int comma = written.indexOf(',');
    if (comma < 0) {
      return written;
    }
    boolean grouped = isFirstGroup(written, 0, comma) && isGroup(written, comma, ',');
    return grouped ? written.replace(",", "") : written.replace(',', '.');
  }

  /** What a version, a date or a decimal number can also be looked for by. */
  static List<String> beginnings(String form) {
    var beginnings = new ArrayList<String>();
    int point = form.indexOf('.');
    while (point > 0 && beginnings.size() < MOST_BEGINNINGS) {
      beginnings.add(form.substring(0, point));
      point = form.indexOf('.', point + 1);
    }
    int last = form.lastIndexOf('.') + 1;
    boolean isDate = beginnings.size() == 2 && form.length() - last == 4;
    if (isDate) {
      beginnings.add(form.substring(last));
    }
    return beginnings;
  }

  /** Whether more than two numbers stand between commas, so that none of them is a decimal one. */
  private static boolean isList(String text, int start, int end) {
    return (Letters.at(text, end) == ',' && isDigit(Letters.at(text, end + 1)))
        || (Letters.at(text, start - 1) == ',' && isDigit(Letters.at(text, start - 2)));
  }

  private static int endOfDigits(String text, int start) {
    int end = start;
    while (isDigit(Letters.at(text, end))) {
      end++;
    }
    return end;
  }
}
