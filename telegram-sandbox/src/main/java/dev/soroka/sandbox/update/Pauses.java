package dev.soroka.sandbox.update;

import java.time.Clock;
import java.time.Duration;

/** The growing pauses between tries. */
final class Pauses {

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final long LONGEST_ASKED_SECONDS = 3_600;

  private final Duration first;
  private final Clock clock;
  private Duration next;

  Pauses(Duration first, Clock clock) {
    this.first = first;
    this.clock = clock;
    this.next = first;
  }

  Clock clock() {
    return clock;
  }

  void reset() {
    next = first;
  }

  /** The pause that the receiver asked for, or else twice the one before. */
  Duration afterFailure(long askedSeconds) {
    if (askedSeconds > 0) {
      return Duration.ofSeconds(Math.min(askedSeconds, LONGEST_ASKED_SECONDS));
    }
    var pause = next;
    next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
    return pause;
  }
}
