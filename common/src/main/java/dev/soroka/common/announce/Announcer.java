package dev.soroka.common.announce;

import dev.soroka.common.amqp.Bus;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Announces the rows of one feature. A row may be announced twice, after a crash between publish
 * and mark; its id tells the receiver that it is a repetition.
 */
public final class Announcer<R> {
  /** How old an unannounced row has to be before the sweep takes it for left behind. */
  static final Duration LEFT_BEHIND = Duration.ofSeconds(5);

  private static final int BATCH = 500;

  private final Announced<R> rows;
  private final Bus bus;
  private final Clock clock;

  public Announcer(Announced<R> rows, Bus bus, Clock clock) {
    this.rows = rows;
    this.bus = bus;
    this.clock = clock;
  }

  /** Publishes what these committed rows must cause, and marks them once the broker has it. */
  public void announce(List<R> committed) {
    if (committed.isEmpty()) {
      return;
    }
    bus.publish(rows.messages(committed));
    rows.markAnnounced(committed, clock.instant());
  }

  /** Announces what a crash left behind; returns how many rows that were. */
  public int sweep() {
    int swept = 0;
    while (true) {
      var left = rows.waiting(clock.instant().minus(LEFT_BEHIND), BATCH);
      announce(left);
      swept += left.size();
      if (left.size() < BATCH) {
        return swept;
      }
    }
  }

  String name() {
    return rows.name();
  }
}
