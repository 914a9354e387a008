package dev.soroka.filter.personal.judge;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A watch that has told of a subject and keeps still about it for a while.
 *
 * @param item the item that it told of; repetitions are counted in the message about that one
 * @param firedAt when that item was seen
 * @param since when that was decided
 * @param until when the watch may fire again; null for when its number has gone back
 * @param times how often it has fired, the first time included
 */
public record Cooldown(
    Key key,
    long subscriber,
    long item,
    Instant firedAt,
    Instant since,
    @Nullable Instant until,
    int times) {
  /** How far the clocks of two instances may differ. */
  private static final Duration TOLERANCE = Duration.ofMinutes(1);

  /** The first messages are few; later only a count that has doubled is news. */
  private static final int EVERY_ONE_UNTIL = 5;

  /** There is one row for each watch and subject. */
  public record Key(long watch, String subject) {}

  /** Whether the watch keeps still now; a row from the future was written by a wrong clock. */
  boolean holds(boolean crossing, Instant now) {
    if (since.isAfter(now.plus(TOLERANCE))) {
      return false;
    }
    return until == null ? crossing : now.isBefore(until);
  }

  Cooldown repeated() {
    return new Cooldown(key, subscriber, item, firedAt, since, until, times + 1);
  }

  /** Whether the message says so: at 2, 3, 4, 5, and then whenever the count has doubled. */
  boolean isWorthAnEdit() {
    if (times <= EVERY_ONE_UNTIL) {
      return true;
    }
    int doubled = times / EVERY_ONE_UNTIL;
    return times % EVERY_ONE_UNTIL == 0 && Integer.bitCount(doubled) == 1;
  }
}
