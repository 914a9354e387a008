package dev.soroka.bot.update;

import java.time.Duration;

/** Pauses that grow from failure to failure. */
final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private Duration next = FIRST;

  /** The pause after one more failure. */
  Duration next() {
    var pause = next;
    next = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
    return pause;
  }

  /** All is well again. */
  void reset() {
    next = FIRST;
  }
}
