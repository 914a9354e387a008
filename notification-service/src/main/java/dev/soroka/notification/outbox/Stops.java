package dev.soroka.notification.outbox;

import dev.soroka.common.announce.Announcer;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends campaigns at once: nothing of them is claimed any more, what is being sent comes to its end.
 */
@Component
public class Stops {
  private final JdbcClient database;
  private final TransactionTemplate transactions;
  private final Handover handover;
  private final Announcer<FinishedRow> announcer;
  private final Clock clock;

  Stops(
      JdbcClient database,
      TransactionTemplate transactions,
      Handover handover,
      Announcer<FinishedRow> announcer,
      Clock clock) {
    this.database = database;
    this.transactions = transactions;
    this.handover = handover;
    this.announcer = announcer;
    this.clock = clock;
  }

  /**
   * Cancels what is due of this campaign and what will come in of it; returns how many rows were
   * due.
   */
  public int stop(String origin) {
    var stopped = Objects.requireNonNull(transactions.execute(_ -> cancel(origin)));
    handover.accept(List.of(), stopped.stream().map(FinishedRow::id).toList());
    announcer.announce(stopped);
    return stopped.size();
  }

  /** Alone with the origin: a request that is being taken in is either seen here or sees this. */
  private List<FinishedRow> cancel(String origin) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(:origin, 0))")
        .param("origin", origin)
        .query((_, _) -> origin)
        .single();
    var now = Columns.parameter(clock.instant());
    database
        .sql("insert into stopped (origin, at) values (:origin, :now) on conflict do nothing")
        .param("origin", origin)
        .param("now", now)
        .update();
    return database
        .sql(
            """
            update notification n set state = 'cancelled', finished_at = :now
            where n.origin = :origin and n.state = 'due' and n.urgency = 3
            returning %s
            """
                .formatted(FinishedRow.COLUMNS))
        .param("origin", origin)
        .param("now", now)
        .query((row, _) -> FinishedRow.read(row))
        .list();
  }
}
