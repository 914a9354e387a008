package dev.soroka.notification.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes rows for sending. That a row is {@code sending} is committed before its call starts, and
 * only for the holder of the lease's present epoch; a chat has at most one such row.
 */
@Component
public class Claims {
  /** What {@link Claimed#read} reads, of a notification {@code n}, but for whether it is late. */
  private static final String COLUMNS =
      """
      n.id, n.sender, n.subscriber, n.channel, n.target, n.topic, n.urgency, n.language, n.content,
      n.timeline, n.manner, n.part, n.lost, n.tries, n.repeated, n.moved_from, n.edits,
      coalesce((
        select k.captioned from known_message k
        where k.sender = n.sender and k.target = n.target and k.key = n.key), false) as captioned,
      (select k.message from known_message k
        where k.sender = n.sender and k.target = n.target
          and k.key = n.manner ->> 'answers') as answers\
      """;

  private final JdbcClient database;

  Claims(JdbcClient database) {
    this.database = database;
  }

  /**
   * Takes those of the rows that may be sent now. Rows are looked up one by one: for all ids
   * together the database would rather read the whole index of what is due.
   */
  public List<Claimed> claim(Lease lease, Collection<Long> ids) {
    return database
        .sql(
            """
            with wanted as materialized (
              select due.id from unnest(:ids) as given(id)
              cross join lateral (
                select id from notification where id = given.id and state = 'due'
                for update skip locked) due)
            update notification n
            set state = 'sending', epoch = :epoch, started_at = clock_timestamp(),
              edits = case when n.part = 0 then (
                select k.message from known_message k
                where k.sender = n.sender and k.target = n.target and k.key = n.key) end
            from wanted
            where n.id = wanted.id
              and exists (
                select 1 from lease l
                where l.sender = :sender and l.epoch = :epoch and l.until > clock_timestamp())
              and not exists (
                select 1 from notification s
                where s.sender = n.sender and s.target = n.target and s.state = 'sending')
            returning %s,
              exists (
                select 1 from known_message k
                where k.sender = n.sender and k.target = n.target and k.key = n.key
                  and k.notification > n.id) as superseded
            """
                .formatted(COLUMNS))
        .param("ids", Columns.array(ids))
        .param("epoch", lease.epoch())
        .param("sender", lease.sender())
        .query((row, _) -> Claimed.read(row))
        .list();
  }

  /** Which of these rows are due all the same: their chat is busy, or the lease is not ours. */
  public List<Long> stillDue(Collection<Long> ids) {
    return database
        .sql("select id from notification where id = any(:ids) and state = 'due'")
        .param("ids", Columns.array(ids))
        .query(Long.class)
        .list();
  }

  /**
   * Takes over rows that were left {@code sending}: by an older epoch, or by a step of ours that
   * did not come to its end.
   *
   * @param limit the longest time that a call for them can last
   * @param running rows with whose calls we are busy
   */
  public List<Claimed> adopt(Lease lease, Duration limit, Collection<Long> running) {
    return database
        .sql(
            """
            update notification n set epoch = :epoch, started_at = clock_timestamp()
            where n.sender = :sender and n.state = 'sending'
              and n.started_at < clock_timestamp() - :millis * interval '1 millisecond'
              and n.id <> all(:running)
              and exists (
                select 1 from lease l
                where l.sender = :sender and l.epoch = :epoch and l.until > clock_timestamp())
            returning %s, false as superseded
            """
                .formatted(COLUMNS))
        .param("epoch", lease.epoch())
        .param("sender", lease.sender())
        .param("millis", limit.toMillis())
        .param("running", Columns.array(running))
        .query((row, _) -> Claimed.read(row))
        .list();
  }

  /** Gives back rows for which no call was made. */
  public void giveBack(Lease lease, Collection<Long> ids) {
    database
        .sql(
            """
            update notification set state = 'due', edits = null
            where id = any(:ids) and state = 'sending' and epoch = :epoch
            """)
        .param("ids", Columns.array(ids))
        .param("epoch", lease.epoch())
        .update();
  }
}
