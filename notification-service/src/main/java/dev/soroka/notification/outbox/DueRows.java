package dev.soroka.notification.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds waiting rows, at a cost that does not grow with how many wait. */
@Component
public class DueRows {
  private final JdbcClient database;

  DueRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * The first rows of each urgency that are due.
   *
   * @param busy chats whose rows are not wanted now
   * @param limit how many of each urgency at most
   */
  public List<DueRow> first(long sender, Collection<String> busy, int limit) {
    return database
        .sql(
            """
            select due.id, due.sender, due.target, due.urgency
            from generate_series(0, 3) as level(urgency)
            cross join lateral (
              select id, sender, target, urgency from notification
              where sender = :sender and urgency = level.urgency and state = 'due'
                and (not_before is null or not_before <= now()) and target <> all(:busy)
              order by id limit :limit) due
            """)
        .param("sender", sender)
        .param("busy", busy.toArray(String[]::new))
        .param("limit", limit)
        .query((row, _) -> DueRow.read(row))
        .list();
  }

  /** Since when the row has waited that has waited longest, roughly. */
  public Optional<Instant> oldest(long sender) {
    return database
        .sql(
            """
            select min(due.created_at) as oldest
            from generate_series(0, 3) as level(urgency)
            cross join lateral (
              select created_at from notification
              where sender = :sender and urgency = level.urgency and state = 'due'
              order by id limit 1) due
            """)
        .param("sender", sender)
        .query((row, _) -> Optional.ofNullable(Columns.instantOrNull(row, "oldest")))
        .single();
  }

  /** Gives rows that came in while their channel had no account to this one. */
  public int assign(String channel, long none, long sender) {
    return database
        .sql(
            """
            update notification set sender = :sender
            where sender = :none and state = 'due' and channel = :channel
            """)
        .param("sender", sender)
        .param("none", none)
        .param("channel", channel)
        .update();
  }
}
