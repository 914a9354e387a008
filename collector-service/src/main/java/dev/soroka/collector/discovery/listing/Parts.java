package dev.soroka.collector.discovery.listing;

import dev.soroka.collector.mapping.Numbers;
import dev.soroka.collector.mapping.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the small parts of an item are. */
final class Parts {
  private static final int SHORT = 60;
  private static final Duration AHEAD = Duration.ofDays(1);
  private static final Pattern DIGIT = Pattern.compile("\\d");

  /** A time says a day or an hour; a bare number is one of a thousand things. */
  private static final Pattern DATED =
      Pattern.compile(
          "\\d{1,4}[-./年]\\d{1,2}|\\d{1,2}:\\d{2}|\\d{1,2}\\s?(?:\\p{L}{3,}|月)|\\p{L}{3,}\\.?\\s\\d{1,2}");

  private Parts() {}

  /** How much it counts that items have times, prices and pictures. */
  static double bonus(List<Element> items, Instant seen) {
    return (share(
                items,
                item -> item.selectFirst("time") != null || any(item, it -> isTime(it, seen)))
            * 0.5)
        + (share(items, item -> any(item, Parts::isPrice)) * 0.5)
        + (share(items, item -> item.selectFirst("img") != null) * 0.3);
  }

  private static double share(List<Element> items, Predicate<Element> has) {
    return (double) items.stream().filter(has).count() / items.size();
  }

  private static boolean any(Element item, Predicate<String> is) {
    return item.getAllElements().stream()
        .limit(80)
        .map(Element::ownText)
        .anyMatch(text -> !text.isBlank() && is.test(text));
  }

  /** What is still to come is the day of an event or the end of an offer, no time of publishing. */
  static boolean isTime(String text, Instant seen) {
    return text.length() <= SHORT
        && DATED.matcher(text).find()
        && Times.seen(seen).read(text).filter(time -> time.isBefore(seen.plus(AHEAD))).isPresent();
  }

  /** An amount of money, in a text that says little else. */
  static boolean isPrice(String text) {
    if (text.length() > SHORT || !DIGIT.matcher(text).find()) {
      return false;
    }
    return Numbers.first(text, null, null)
        .map(number -> number.unit() != null && !number.unit().equals("%"))
        .orElse(false);
  }
}
