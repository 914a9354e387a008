package dev.soroka.management.notification;

import dev.soroka.common.announce.Announced;
import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.NotificationRequested;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of messages of our own; the row's id makes each of them one message. */
@Component
public class Messages implements Announced<Notification> {
  /** Who asks for these notifications. */
  public static final String ORIGIN = "management";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Messages(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Keeps the message under an id of its own. */
  public Notification add(Notification draft, Instant now) {
    long id =
        jdbc.sql(
                """
                insert into message (notification, created_at)
                values (:notification::jsonb, :now) returning id
                """)
            .param("notification", json.writeValueAsString(draft))
            .param("now", now.atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    return numbered(id, draft);
  }

  @Override
  public String name() {
    return "message";
  }

  @Override
  public List<Notification> waiting(Instant committedBefore, int limit) {
    return jdbc.sql(
            """
            select id, notification from message
            where announced_at is null and created_at < :before order by id limit :limit
            """)
        .param("before", committedBefore.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query(
            (row, _) ->
                numbered(
                    row.getLong("id"),
                    json.readValue(row.getString("notification"), Notification.class)))
        .list();
  }

  @Override
  public List<NotificationRequested> messages(List<Notification> rows) {
    var lists = new ArrayList<NotificationRequested>();
    for (int from = 0; from < rows.size(); from += NotificationRequested.LIMIT) {
      int to = Math.min(rows.size(), from + NotificationRequested.LIMIT);
      lists.add(new NotificationRequested(rows.subList(from, to)));
    }
    return lists;
  }

  @Override
  public void markAnnounced(List<Notification> rows, Instant at) {
    jdbc.sql("update message set announced_at = :at where id in (:ids)")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("ids", rows.stream().map(Notification::id).toList())
        .update();
  }

  private static Notification numbered(long id, Notification draft) {
    return new Notification(
        draft.origin(),
        id,
        draft.recipient(),
        draft.urgency(),
        draft.key(),
        draft.reason(),
        draft.content(),
        draft.timeline(),
        draft.manner());
  }
}
