package dev.soroka.notification.outbox;

import dev.soroka.common.announce.Announced;
import dev.soroka.common.contract.NotificationFinished;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows whose final state has to be told. */
@Component
class FinishedRows implements Announced<FinishedRow> {
  private final JdbcClient database;

  FinishedRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public String name() {
    return "notification";
  }

  @Override
  public List<FinishedRow> waiting(Instant committedBefore, int limit) {
    return database
        .sql(
            """
            select %s from notification n
            where n.finished_at < :before and n.announced_at is null
            order by n.id limit :limit
            """
                .formatted(FinishedRow.COLUMNS))
        .param("before", Columns.parameter(committedBefore))
        .param("limit", limit)
        .query((row, _) -> FinishedRow.read(row))
        .list();
  }

  @Override
  public List<NotificationFinished> messages(List<FinishedRow> rows) {
    var messages = new ArrayList<NotificationFinished>();
    for (int start = 0; start < rows.size(); start += NotificationFinished.LIMIT) {
      var part = rows.subList(start, Math.min(rows.size(), start + NotificationFinished.LIMIT));
      messages.add(new NotificationFinished(part.stream().map(FinishedRow::finished).toList()));
    }
    return messages;
  }

  @Override
  public void markAnnounced(List<FinishedRow> rows, Instant at) {
    database
        .sql("update notification set announced_at = :at where id = any(:ids)")
        .param("at", Columns.parameter(at))
        .param("ids", Columns.array(rows.stream().map(FinishedRow::id).toList()))
        .update();
  }
}
