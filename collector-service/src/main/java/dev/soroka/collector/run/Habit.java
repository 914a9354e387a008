package dev.soroka.collector.run;

import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.contract.Source;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * How often a source really changes. Its state travels in the cursor.
 *
 * @param digest stands for the items that were last seen, whatever their order
 * @param changedAt when they were first seen so
 * @param changes how often they have changed
 * @param usual how many seconds lie between two changes, the later ones counting more
 * @param longest the most seconds between two changes, fading by half in two weeks so that a
 *     holiday is forgotten but a weekend is not
 */
record Habit(long digest, Instant changedAt, int changes, double usual, double longest) {
  private static final double NEWEST = 0.25;
  private static final double FADING_SECONDS = Duration.ofDays(14).toSeconds();
  private static final int ENOUGH_CHANGES = 5;
  private static final int LOOKS_PER_CHANGE = 10;
  private static final int LONGEST_STRETCH = 4;
  private static final Duration LONGEST_INTERVAL = Duration.ofHours(1);

  /** A source that is seen for the first time. */
  static Habit startingWith(List<Item> items, Instant now) {
    return new Habit(digest(items), now, 0, 0, 0);
  }

  /** The habit after one more look. */
  Habit after(List<Item> items, Instant now) {
    long newer = digest(items);
    if (newer == digest) {
      return this;
    }
    double gap = quiet(now);
    double faded = longest * Math.pow(0.5, gap / FADING_SECONDS);
    double mean = changes == 0 ? gap : usual + NEWEST * (gap - usual);
    return new Habit(newer, now, changes + 1, mean, Math.max(gap, faded));
  }

  /** The longest that it usually goes without a change, once it has changed often enough. */
  Optional<Duration> longestQuiet() {
    return changes < ENOUGH_CHANGES
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(Math.round(longest * 1_000)));
  }

  /**
   * How long until the source is worth asking again: ten looks for each change, never more often
   * than its own interval and never more than four times as seldom, nor more seldom than hourly
   * unless its interval says so. What is critical is asked at its own interval whatever it does.
   */
  Duration interval(Source source, Instant now) {
    var own = source.interval();
    if (source.priority() == Priority.CRITICAL) {
      return own;
    }
    double expected = Math.max(usual, quiet(now));
    var worth = Duration.ofMillis(Math.round(expected * 1_000 / LOOKS_PER_CHANGE));
    var bound = shorter(own.multipliedBy(LONGEST_STRETCH), longer(own, LONGEST_INTERVAL));
    return longer(own, shorter(worth, bound));
  }

  private double quiet(Instant now) {
    return Math.max(0, Duration.between(changedAt, now).toMillis() / 1_000.0);
  }

  /** The sum does not mind the order: a list that is only sorted anew has not changed. */
  private static long digest(List<Item> items) {
    return items.stream().mapToLong(Habit::digest).sum();
  }

  private static long digest(Item item) {
    var crc = new CRC32C();
    var words = List.of(item.key(), item.title(), "" + item.link(), item.numbers().toString());
    words.forEach(word -> crc.update((word + '\n').getBytes(StandardCharsets.UTF_8)));
    return crc.getValue() * 0x9E3779B97F4A7C15L;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }
}
