package dev.soroka.filter.personal;

import dev.soroka.common.announce.Announced;
import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.NotificationRequested;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be sent now is announced as the task to send it. */
@Component
class DecisionAnnouncements implements Announced<Decision> {
  private final JdbcClient database;
  private final DecisionRows rows;
  private final Recipients recipients;

  DecisionAnnouncements(JdbcClient database, DecisionRows rows, Recipients recipients) {
    this.database = database;
    this.rows = rows;
    this.recipients = recipients;
  }

  @Override
  public String name() {
    return "decision";
  }

  @Override
  public List<Decision> waiting(Instant committedBefore, int limit) {
    return database
        .sql(
            """
            select decision.id, subscriber, watches, decided_at, matched_at, content
            from decision join matched_item using (item, revision, day)
            where reason = 'NOW' and announced_at is null and decided_at < :before
            order by decided_at, decision.id
            limit :limit
            """)
        .param("before", committedBefore.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query((row, _) -> rows.decision(row))
        .list();
  }

  @Override
  public List<NotificationRequested> messages(List<Decision> decisions) {
    return decisions.stream()
        .flatMap(this::notification)
        .gather(Gatherers.windowFixed(NotificationRequested.LIMIT))
        .map(NotificationRequested::new)
        .toList();
  }

  @Override
  public void markAnnounced(List<Decision> decisions, Instant at) {
    database
        .sql(
            """
            update decision set announced_at = :at
            where id = any(:ids) and day = any(cast(:days as date[]))
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("ids", decisions.stream().mapToLong(Decision::id).toArray())
        .param("days", days(decisions))
        .update();
  }

  private static String[] days(List<Decision> decisions) {
    return decisions.stream()
        .map(decision -> decision.item().day().toString())
        .distinct()
        .toArray(String[]::new);
  }

  /** Nothing for a subscriber who was erased since: there is nobody left to tell. */
  private Stream<Notification> notification(Decision decision) {
    return recipients.find(decision.subscriber()).map(decision::notification).stream();
  }
}
