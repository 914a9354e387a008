package dev.soroka.sandbox.ledger;

import java.util.ArrayDeque;
import java.util.Deque;

/** Counts one bot's calls as they come. */
final class Tally {

  private static final long SECOND = 1_000_000_000;

  private final Deque<Long> lastSecond = new ArrayDeque<>();
  private long calls;
  private long accepted;
  private long tooMany;
  private int peak;

  synchronized void arrived(long nanos) {
    while (!lastSecond.isEmpty() && lastSecond.getFirst() <= nanos - SECOND) {
      lastSecond.removeFirst();
    }
    lastSecond.addLast(nanos);
    calls++;
    peak = Math.max(peak, lastSecond.size());
  }

  synchronized void ended(int code) {
    if (code == 200) {
      accepted++;
    } else if (code == 429) {
      tooMany++;
    }
  }

  synchronized Rates rates(long bot) {
    return new Rates(bot, calls, accepted, tooMany, peak);
  }
}
