package dev.soroka.notification.sending;

import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.notification.outbox.DueRow;
import java.util.Comparator;

/** Something that waits in a lane. */
sealed interface Entry permits Entry.Row, Answer {
  /** How many ranks there are. */
  int RANKS = 1 + Urgency.values().length;

  Comparator<Entry> ORDER = Comparator.comparingInt(Entry::rank).thenComparingLong(Entry::order);

  /** Its place in the order of urgency, 0 for answers to a person. */
  int rank();

  /** Its place among entries of one rank. */
  long order();

  /** A row that waits to be sent. */
  record Row(DueRow row) implements Entry {
    @Override
    public int rank() {
      return 1 + row.level();
    }

    @Override
    public long order() {
      return row.id();
    }
  }
}
