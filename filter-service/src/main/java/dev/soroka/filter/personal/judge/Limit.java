package dev.soroka.filter.personal.judge;

import java.time.Duration;

/**
 * How many notifications a subscriber gets at once within a time.
 *
 * @param count so many at most
 * @param window within this time
 */
public record Limit(int count, Duration window) {
  /** Above this nobody can tell a limit from none, and counting that far would cost time. */
  public static final int LIFTED = 10_000;

  /** Whether it limits anything. */
  public boolean isLifted() {
    return count > LIFTED;
  }
}
