package dev.soroka.notification.outbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Puts notifications into rows: each once, however often it is delivered. */
@Component
class Outbox {
  /** PostgreSQL keeps no NUL character; one in a stranger's text must not stop the others. */
  private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

  private final JdbcClient database;
  private final TransactionTemplate transactions;
  private final JsonMapper json;
  private final Clock clock;

  Outbox(JdbcClient database, TransactionTemplate transactions, JsonMapper json, Clock clock) {
    this.database = database;
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
  }

  /**
   * What became of a delivery.
   *
   * @param due rows that are new and due
   * @param finished rows that are final and not yet announced
   */
  record Taken(List<DueRow> due, List<FinishedRow> finished) {}

  /** Inserts what is new; those with a key take the place of what is still due under it. */
  Taken take(List<NewRow> rows) {
    return Objects.requireNonNull(transactions.execute(_ -> insertAndReplace(rows)));
  }

  private Taken insertAndReplace(List<NewRow> rows) {
    var written = NUL.matcher(json.writeValueAsString(rows)).replaceAll("$1");
    var stopped = anyStopped(rows);
    var inserted = insert(written);
    var finished = new ArrayList<FinishedRow>();
    if (stopped || inserted.size() < rows.size() || rows.stream().anyMatch(NewRow::closed)) {
      finished.addAll(unannounced(written));
    }
    if (rows.stream().anyMatch(row -> row.key() != null)) {
      finished.addAll(replaced(inserted));
    }
    var over = finished.stream().map(FinishedRow::id).collect(Collectors.toSet());
    return new Taken(inserted.stream().filter(row -> !over.contains(row.id())).toList(), finished);
  }

  /** Whether one of these campaigns is stopped; none can be stopped from now to the commit. */
  private boolean anyStopped(List<NewRow> rows) {
    var campaigns =
        rows.stream().filter(NewRow::isCampaign).map(NewRow::origin).distinct().toList();
    if (campaigns.isEmpty()) {
      return false;
    }
    database
        .sql(
            """
            select pg_advisory_xact_lock_shared(hashtextextended(origin, 0))
            from unnest(:origins) as given(origin)
            """)
        .param("origins", campaigns.toArray(String[]::new))
        .query((_, _) -> true)
        .list();
    return database
        .sql("select exists (select 1 from stopped where origin = any(:origins))")
        .param("origins", campaigns.toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  private List<DueRow> insert(String rows) {
    return database
        .sql(
            """
            insert into notification as n (
              origin, request, subscriber, channel, target, topic, sender, language, urgency, key,
              reason, title, content, timeline, manner, state, error, created_at, finished_at)
            select origin, request, subscriber, channel, target, topic, sender, language, urgency,
              key, reason, title, content, timeline, manner,
              case when ended then 'cancelled' when closed then 'closed' else 'due' end,
              case when closed and not ended then 'the chat was closed before' end,
              :now, case when closed or ended then :now end
            from json_to_recordset(cast(:rows as json)) as given(
              origin text, request bigint, subscriber bigint, channel text, target text,
              topic integer, sender bigint, language text, urgency smallint, key text,
              reason text, title text, content jsonb, timeline jsonb, manner jsonb,
              closed boolean)
            cross join lateral (
              select given.urgency = 3 and exists (
                select 1 from stopped s where s.origin = given.origin) as ended) campaign
            on conflict (origin, request) do nothing
            returning n.id, n.sender, n.target, n.urgency
            """)
        .param("rows", rows)
        .param("now", Columns.parameter(clock.instant()))
        .query((row, _) -> DueRow.read(row))
        .list();
  }

  /** Final rows of this delivery: closed from the start, or finished after an earlier delivery. */
  private List<FinishedRow> unannounced(String rows) {
    return database
        .sql(
            """
            select %s from notification n
            join json_to_recordset(cast(:rows as json)) as given(origin text, request bigint)
              using (origin, request)
            where n.finished_at is not null and n.announced_at is null
            """
                .formatted(FinishedRow.COLUMNS))
        .param("rows", rows)
        .query((row, _) -> FinishedRow.read(row))
        .list();
  }

  /** One that may have arrived stays uncertain even when another takes its place. */
  private List<FinishedRow> replaced(List<DueRow> by) {
    return database
        .sql(
            """
            update notification n
            set state = case when n.repeated then 'uncertain' else 'replaced' end,
              finished_at = :now
            from notification later
            where later.id = any(:ids) and later.key is not null
              and n.sender = later.sender and n.target = later.target and n.key = later.key
              and n.id < later.id and n.state = 'due' and later.state = 'due'
            returning %s
            """
                .formatted(FinishedRow.COLUMNS))
        .param("now", Columns.parameter(clock.instant()))
        .param("ids", Columns.array(by.stream().map(DueRow::id).toList()))
        .query((row, _) -> FinishedRow.read(row))
        .list();
  }
}
