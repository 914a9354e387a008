package dev.soroka.common.announce;

import dev.soroka.common.contract.Message;
import java.time.Instant;
import java.util.List;

/** The SQL of a feature whose rows carry {@code announced_at}. */
public interface Announced<R> {
  /** The table's name, for logs and metrics. */
  String name();

  /** Rows that nobody has announced although they were committed before this moment. */
  List<R> waiting(Instant committedBefore, int limit);

  /** The messages that tell of these rows. */
  List<? extends Message> messages(List<R> rows);

  /** Notes that the broker has the messages of these rows. */
  void markAnnounced(List<R> rows, Instant at);
}
