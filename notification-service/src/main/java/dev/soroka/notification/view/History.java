package dev.soroka.notification.view;

import dev.soroka.common.api.NotificationApi.NotificationPage;
import dev.soroka.common.api.NotificationApi.SentNotification;
import dev.soroka.common.contract.Timeline;
import dev.soroka.notification.outbox.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The outbox as a list, newest first. */
@Component
class History {
  private final JdbcClient database;
  private final JsonMapper json;

  History(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** A page of rows with ids below the given one; with a subscriber only theirs. */
  NotificationPage page(@Nullable Long subscriber, @Nullable String state, long before, int limit) {
    var rows =
        database
            .sql(
                """
                select id, origin, request, subscriber, channel, target, topic, state, reason, key,
                  title, timeline, sent_at, tries, repeated, error
                from notification
                where id < :before and (cast(:subscriber as bigint) is null
                  or subscriber = :subscriber)
                  and (cast(:state as text) is null or state = :state)
                order by id desc limit :limit
                """)
            .param("before", before)
            .param("subscriber", subscriber)
            .param("state", state)
            .param("limit", limit)
            .query((row, _) -> read(row))
            .list();
    var next = rows.size() < limit ? null : Long.toString(rows.getLast().id(), Character.MAX_RADIX);
    return new NotificationPage(rows, next);
  }

  private SentNotification read(ResultSet row) throws SQLException {
    return new SentNotification(
        row.getLong("id"),
        row.getString("origin"),
        row.getLong("request"),
        row.getObject("subscriber", Long.class),
        Columns.address(row),
        row.getString("state"),
        row.getString("reason"),
        row.getString("key"),
        row.getString("title"),
        json.readValue(row.getString("timeline"), Timeline.class),
        Columns.instantOrNull(row, "sent_at"),
        row.getInt("tries"),
        row.getBoolean("repeated"),
        row.getString("error"));
  }
}
