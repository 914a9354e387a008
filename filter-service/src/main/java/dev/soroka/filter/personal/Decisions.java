package dev.soroka.filter.personal;

import dev.soroka.common.contract.ItemMatched;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The decisions that were made. The first one about a subscriber, item and revision stands, however
 * often and by however many instances it is decided again.
 */
@Component
class Decisions {
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final DecisionRows rows;

  Decisions(JdbcClient database, TransactionTemplate transaction, DecisionRows rows) {
    this.database = database;
    this.transaction = transaction;
    this.rows = rows;
  }

  /** Keeps what is decided for the first time; the subscribers are locked while it does. */
  Decided decide(ItemMatched event, List<Judged> judged, Instant now) {
    if (judged.isEmpty()) {
      return new Decided(List.of(), List.of());
    }
    var subscribers = judged.stream().mapToLong(one -> one.match().subscriber()).sorted().toArray();
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              lock(subscribers);
              keep(event);
              return new Decided(add(event, judged, now), unannounced(event, subscribers));
            }));
  }

  /** In the order of their ids, so that two instances never wait for each other. */
  private void lock(long[] subscribers) {
    if (lockKnown(subscribers) < subscribers.length) {
      database
          .sql(
              """
              insert into subscriber (id)
              select wanted.id from unnest(cast(:ids as bigint[])) as wanted (id) order by wanted.id
              on conflict (id) do nothing
              """)
          .param("ids", subscribers)
          .update();
      lockKnown(subscribers);
    }
  }

  private int lockKnown(long[] subscribers) {
    return database
        .sql("select id from subscriber where id = any(:ids) order by id for update")
        .param("ids", subscribers)
        .query(Long.class)
        .list()
        .size();
  }

  private void keep(ItemMatched event) {
    database
        .sql(
            """
            insert into matched_item (item, revision, day, matched_at, content)
            values (:item, :revision, :day, :matchedAt, :content)
            on conflict (item, revision, day) do nothing
            """)
        .param("item", event.item().id())
        .param("revision", event.item().revision())
        .param("day", event.item().day())
        .param("matchedAt", event.matchedAt().atOffset(ZoneOffset.UTC))
        .param("content", rows.content(event.item()))
        .update();
  }

  private List<Reason> add(ItemMatched event, List<Judged> judged, Instant now) {
    return database
        .sql(
            """
            insert into decision (subscriber, item, revision, day, reason, watches, decided_at)
            select judged.subscriber, :item, :revision, :day, judged.reason, judged.watches, :now
            from unnest(
                cast(:subscribers as bigint[]), cast(:reasons as text[]), cast(:watches as text[]))
              as judged (subscriber, reason, watches)
            order by judged.subscriber
            on conflict (subscriber, item, revision, day) do nothing
            returning reason
            """)
        .param("item", event.item().id())
        .param("revision", event.item().revision())
        .param("day", event.item().day())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("subscribers", judged.stream().mapToLong(one -> one.match().subscriber()).toArray())
        .param("reasons", judged.stream().map(one -> one.reason().name()).toArray(String[]::new))
        .param(
            "watches",
            judged.stream().map(one -> rows.watches(one.match().watches())).toArray(String[]::new))
        .query(String.class)
        .list()
        .stream()
        .map(Reason::valueOf)
        .toList();
  }

  private List<Decision> unannounced(ItemMatched event, long[] subscribers) {
    return database
        .sql(
            """
            select id, subscriber, watches, decided_at
            from decision
            where subscriber = any(:subscribers) and item = :item and revision = :revision
              and day = :day and reason = 'NOW' and announced_at is null
            order by subscriber
            """)
        .param("subscribers", subscribers)
        .param("item", event.item().id())
        .param("revision", event.item().revision())
        .param("day", event.item().day())
        .query((row, _) -> rows.decision(row, event.item(), event.matchedAt()))
        .list();
  }
}
