package dev.soroka.collector.mapping;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Months by their English and Russian names, whole, in any case form, or cut. */
final class Months {
  private static final List<String> ENGLISH =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> RUSSIAN =
      List.of("янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек");
  private static final int LONGEST = 9;

  private Months() {}

  static Optional<Month> find(String word) {
    var lower = word.toLowerCase(Locale.ROOT).replace(".", "");
    if (lower.length() < 3 || lower.length() > LONGEST) {
      return Optional.empty();
    }
    if (lower.equals("май")) {
      return Optional.of(Month.MAY);
    }
    var start = lower.substring(0, 3);
    var place = Math.max(ENGLISH.indexOf(start), RUSSIAN.indexOf(start));
    return place < 0 ? Optional.empty() : Optional.of(Month.of(place + 1));
  }
}
