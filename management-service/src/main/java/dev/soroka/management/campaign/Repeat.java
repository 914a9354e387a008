package dev.soroka.management.campaign;

import dev.soroka.common.ops.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a campaign comes again.
 *
 * @param every how long after the beginning of a run the next one begins, from a minute to a year
 * @param times how many runs there are; null for no end
 */
record Repeat(@Nullable Duration every, @Nullable Integer times) {
  private static final Duration LEAST = Duration.ofMinutes(1);
  private static final Duration MOST = Duration.ofDays(366);

  void check() {
    if (every == null || every.compareTo(LEAST) < 0 || every.compareTo(MOST) > 0) {
      throw Problem.badRequest(
          "repeat.every is from a minute to a year, such as PT1H or P7D, not " + every);
    }
    if (times != null && times < 1) {
      throw Problem.badRequest("repeat.times is a number from 1, not " + times);
    }
  }

  /** Whether there is a run after this one. */
  boolean goesOnAfter(int run) {
    return times == null || run < times;
  }

  Duration pause() {
    return every == null ? LEAST : every;
  }
}
