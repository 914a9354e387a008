package dev.soroka.bot.update;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of what came in. Within a chat only the oldest unhandled row can be claimed, so order is
 * kept whichever instance handles it; what a dead instance held is free again.
 */
@Component
class Inbox {
  private final JdbcClient database;

  Inbox(JdbcClient database) {
    this.database = database;
  }

  /** Keeps what is new, in this order, and says in which chats something is new. */
  Set<Lane> add(long bot, List<Incoming> updates) {
    return database
        .sql(
            """
            insert into incoming
              (sender, update_id, chat, body, received_at, not_before, handled_at, outcome)
            select :bot, update_id, chat, body, clock_timestamp(), clock_timestamp(),
              case when chat is null then clock_timestamp() end,
              case when chat is null then :unreadable end
            from unnest(:ids, :chats, :bodies) with ordinality as n (update_id, chat, body, place)
            order by place
            on conflict (sender, update_id) do nothing
            returning coalesce(chat, 0) as chat
            """)
        .param("bot", bot)
        .param("unreadable", Outcome.UNREADABLE.label())
        .param("ids", updates.stream().map(Incoming::updateId).toArray(Long[]::new))
        .param("chats", updates.stream().map(one -> one.chat().orElse(null)).toArray(Long[]::new))
        .param("bodies", updates.stream().map(Incoming::body).toArray(String[]::new))
        .query((row, _) -> new Lane(bot, row.getLong("chat")))
        .set();
  }

  /** The next update of a chat, unless another instance has it or it has to wait. */
  Optional<Claimed> claim(Lane lane, Instance me) {
    return database
        .sql(
            """
            update incoming set holder = :me, tries = tries + 1
            where id = (
                select min(id) from incoming
                where sender = :bot and chat = :chat and handled_at is null)
              and handled_at is null and not_before <= clock_timestamp()
              and (holder is null or holder = :me or not exists (
                select from instance where id = holder and until > clock_timestamp()))
            returning id, body, received_at, tries
            """)
        .param("me", me.id())
        .param("bot", lane.bot())
        .param("chat", lane.chat())
        .query(Inbox::claimed)
        .optional();
  }

  /** Forgets what the update said; its number stays. */
  void finish(long id, Outcome outcome) {
    database
        .sql(
            """
            update incoming set handled_at = clock_timestamp(), outcome = :outcome,
              chat = null, body = null, holder = null
            where id = :id
            """)
        .param("id", id)
        .param("outcome", outcome.label())
        .update();
  }

  /** The update is to be tried again after this pause, and until then its chat waits. */
  void postpone(long id, Duration pause) {
    database
        .sql(
            """
            update incoming set holder = null,
              not_before = clock_timestamp() + :seconds * interval '1 second'
            where id = :id
            """)
        .param("id", id)
        .param("seconds", pause.toMillis() / 1_000.0)
        .update();
  }

  /** The chats in which something waits that no other living instance is handling. */
  List<Lane> waiting(Instance me) {
    return database
        .sql(
            """
            select distinct sender, chat from incoming
            where handled_at is null and not_before <= clock_timestamp()
              and (holder is null or holder = :me or not exists (
                select from instance where instance.id = holder and until > clock_timestamp()))
            """)
        .param("me", me.id())
        .query((row, _) -> new Lane(row.getLong("sender"), row.getLong("chat")))
        .list();
  }

  /** How long the oldest unhandled update has been here; nothing when there is none. */
  Duration lag() {
    return database
        .sql(
            """
            select coalesce(extract(epoch from clock_timestamp() - min(received_at)), 0) as seconds
            from incoming where handled_at is null
            """)
        .query((row, _) -> Duration.ofMillis((long) (row.getDouble("seconds") * 1_000)))
        .single();
  }

  /** Removes the numbers of what was handled longer ago than this. */
  int forget(Duration age) {
    return database
        .sql(
            """
            delete from incoming
            where handled_at < clock_timestamp() - :seconds * interval '1 second'
            """)
        .param("seconds", age.toSeconds())
        .update();
  }

  private static Claimed claimed(ResultSet row, int number) throws SQLException {
    return new Claimed(
        row.getLong("id"),
        row.getString("body"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getInt("tries"));
  }
}
