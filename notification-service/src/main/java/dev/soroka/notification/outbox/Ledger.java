package dev.soroka.notification.outbox;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records how calls ended, many in one transaction. A row is changed only while it is {@code
 * sending} under the epoch that claimed it, so what comes too late changes nothing.
 */
@Component
public class Ledger {
  private final JdbcClient database;
  private final TransactionTemplate transactions;
  private final KnownMessages known;
  private final JsonMapper json;
  private final Clock clock;

  Ledger(
      JdbcClient database,
      TransactionTemplate transactions,
      KnownMessages known,
      JsonMapper json,
      Clock clock) {
    this.database = database;
    this.transactions = transactions;
    this.known = known;
    this.json = json;
    this.clock = clock;
  }

  /** Records these changes and returns the rows that are final now. */
  public List<FinishedRow> record(Lease lease, List<Change> changes) {
    return Objects.requireNonNull(transactions.execute(_ -> write(lease, changes)));
  }

  private List<FinishedRow> write(Lease lease, List<Change> changes) {
    var now = Columns.parameter(clock.instant());
    var finished = new ArrayList<>(rows(lease, changes, now));
    known.show(finished.stream().map(FinishedRow::id).toList(), now);
    for (var change : changes) {
      chat(change, lease.sender(), now, finished);
    }
    return finished;
  }

  /**
   * A row that would be due again gives way to a later one with its key; one that may have arrived
   * stays uncertain even then.
   */
  private List<FinishedRow> rows(Lease lease, List<Change> changes, OffsetDateTime now) {
    return database
        .sql(
            """
            with decided as materialized (
              select o.*,
                case when o.state = 'due' and n.key is not null and exists (
                    select 1 from notification later
                    where later.sender = n.sender and later.target = n.target
                      and later.key = n.key and later.id > n.id and later.state = 'due')
                  then case when n.repeated or o.repeated then 'uncertain' else 'replaced' end
                  else o.state end as ending
              from json_to_recordset(cast(:entries as json)) as o(
                id bigint, state text, tried smallint, part smallint, repeated boolean,
                pause_millis bigint, message bigint, target text, error text, lost integer[],
                shows text)
              join notification n on n.id = o.id
              where n.state = 'sending' and n.epoch = :epoch),
            changed as (
              update notification n
              set state = d.ending, tries = n.tries + d.tried, part = n.part + d.part,
                repeated = n.repeated or (d.repeated and d.ending = 'due'),
                not_before = clock_timestamp() + d.pause_millis * interval '1 millisecond',
                message = coalesce(d.message, n.message),
                lost = n.lost || d.lost, shows = coalesce(d.shows, n.shows),
                moved_from = case when d.target is null then n.moved_from
                  else coalesce(n.moved_from, n.target) end,
                target = coalesce(d.target, n.target),
                topic = case when d.target is null then n.topic end,
                error = d.error,
                sent_at = case when d.ending = 'sent' then :now end,
                finished_at = case when d.ending <> 'due' then :now end
              from decided d
              where n.id = d.id and n.state = 'sending' and n.epoch = :epoch
              returning %1$s)
            select %1$s from changed n where n.finished_at is not null
            """
                .formatted(FinishedRow.COLUMNS))
        .param("entries", json.writeValueAsString(changes.stream().map(LedgerEntry::of).toList()))
        .param("epoch", lease.epoch())
        .param("now", now)
        .query((row, _) -> FinishedRow.read(row))
        .list();
  }

  private void chat(Change change, long sender, OffsetDateTime now, List<FinishedRow> finished) {
    var target = change.row().address().target();
    switch (change.verdict()) {
      case Verdict.ChatClosed(var error) -> finished.addAll(close(sender, target, error, now));
      case Verdict.ChatMoved(var to) -> move(sender, target, to);
      case Verdict.Detached() -> known.forget(change.row().id());
      case Verdict.Sent _, Verdict.PartSent _, Verdict.Again _, Verdict.Doubtful _ -> {}
      case Verdict.Ended _, Verdict.Bare _ -> {}
    }
  }

  private List<FinishedRow> close(long sender, String target, String error, OffsetDateTime now) {
    return database
        .sql(
            """
            update notification n set state = 'closed', error = :error, finished_at = :now
            where n.sender = :sender and n.target = :target and n.state = 'due'
            returning %s
            """
                .formatted(FinishedRow.COLUMNS))
        .param("error", error)
        .param("now", now)
        .param("sender", sender)
        .param("target", target)
        .query((row, _) -> FinishedRow.read(row))
        .list();
  }

  /** Messages of the chat's former life cannot be edited in its new one. */
  private void move(long sender, String from, String to) {
    database
        .sql(
            """
            update notification set target = :to, topic = null,
              moved_from = coalesce(moved_from, target)
            where sender = :sender and target = :from and state = 'due'
            """)
        .param("to", to)
        .param("sender", sender)
        .param("from", from)
        .update();
    known.forgetChat(sender, from);
  }
}
