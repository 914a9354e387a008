package dev.soroka.filter.personal;

import static dev.soroka.filter.personal.memory.Columns.longs;
import static dev.soroka.filter.personal.memory.Columns.texts;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.soroka.common.contract.ItemMatched;
import dev.soroka.filter.personal.judge.ItemRef;
import dev.soroka.filter.personal.judge.Ruling;
import dev.soroka.filter.personal.judge.Standing.Revision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The decisions that were made. The first one about a subscriber, item and revision stands, however
 * often and by however many instances it is decided again.
 */
@Component
class Decisions {
  private final JdbcClient database;
  private final DecisionRows rows;

  Decisions(JdbcClient database, DecisionRows rows) {
    this.database = database;
    this.rows = rows;
  }

  /**
   * What was decided before of what has come.
   *
   * @param waiting what of it must still be announced
   */
  record Earlier(Map<Long, Set<Revision>> seen, List<Decision> waiting) {}

  /** In the order of their ids, so that two instances never wait for each other. */
  void lock(long[] subscribers) {
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

  /** What was decided before, now that the subscribers are locked. */
  Earlier earlier(Batch batch) {
    var waiting = new ArrayList<Decision>();
    var seen =
        database
            .sql(
                """
                select decision.id, subscriber, item, revision, day, reason, decided_at,
                  case when announced_at is null then notice end as notice,
                  case when announced_at is null and notice is not null then watches end as watches
                from unnest(
                    cast(:subscribers as bigint[]), cast(:items as bigint[]),
                    cast(:revisions as integer[]), cast(:days as date[]))
                  as wanted (subscriber, item, revision, day)
                join decision using (subscriber, item, revision, day)
                where day = any(cast(:allDays as date[]))
                order by subscriber, decision.id
                """)
            .param("subscribers", longs(batch.arrivals(), one -> one.match().subscriber()))
            .param("items", longs(batch.arrivals(), one -> one.item().id()))
            .param("revisions", texts(batch.arrivals(), one -> one.item().revision()))
            .param("days", texts(batch.arrivals(), one -> one.item().day()))
            .param("allDays", days(batch))
            .query(
                (row, _) -> {
                  waiting(row, batch).ifPresent(waiting::add);
                  return Map.entry(
                      row.getLong("subscriber"),
                      new Revision(row.getLong("item"), row.getInt("revision")));
                })
            .list()
            .stream()
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    return new Earlier(seen, waiting);
  }

  private Optional<Decision> waiting(ResultSet row, Batch batch) throws SQLException {
    if (row.getString("notice") == null) {
      return Optional.empty();
    }
    var ref =
        new ItemRef(
            row.getLong("item"), row.getInt("revision"), row.getObject("day", LocalDate.class));
    var event = batch.event(ref).orElseThrow();
    return Optional.of(rows.decision(row, event.item(), event.matchedAt()));
  }

  /** Keeps the items, so that a decision about them can be told again after a crash. */
  void keep(List<ItemMatched> items) {
    database
        .sql(
            """
            insert into matched_item (item, revision, day, matched_at, content)
            select * from unnest(
              cast(:items as bigint[]), cast(:revisions as integer[]), cast(:days as date[]),
              cast(:matchedAt as timestamptz[]), cast(:contents as text[]))
            on conflict (item, revision, day) do nothing
            """)
        .param("items", longs(items, one -> one.item().id()))
        .param("revisions", texts(items, one -> one.item().revision()))
        .param("days", texts(items, one -> one.item().day()))
        .param("matchedAt", texts(items, ItemMatched::matchedAt))
        .param("contents", texts(items, one -> rows.text(one.item())))
        .update();
  }

  /**
   * Adds these decisions; one that is there already stands. Returns the new ones with their ids.
   */
  Map<Ruling, Long> add(List<Ruling> rulings, Instant now) {
    var ids = new HashMap<List<Long>, Long>();
    database
        .sql(
            """
            insert into decision
              (subscriber, item, revision, day, reason, watches, details, notice, decided_at)
            select subscriber, item, revision, day, reason, watches, details, notice, :now
            from unnest(
                cast(:subscribers as bigint[]), cast(:items as bigint[]),
                cast(:revisions as integer[]), cast(:days as date[]), cast(:reasons as text[]),
                cast(:watches as text[]), cast(:details as text[]), cast(:notices as text[]))
              as ruling (subscriber, item, revision, day, reason, watches, details, notice)
            on conflict (subscriber, item, revision, day) do nothing
            returning id, subscriber, item, revision
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("subscribers", longs(rulings, one -> one.arrival().match().subscriber()))
        .param("items", longs(rulings, one -> one.arrival().item().id()))
        .param("revisions", texts(rulings, one -> one.arrival().item().revision()))
        .param("days", texts(rulings, one -> one.arrival().item().day()))
        .param("reasons", texts(rulings, Ruling::reason))
        .param("watches", texts(rulings, one -> rows.text(one.arrival().match().watches())))
        .param("details", texts(rulings, one -> rows.text(one.details())))
        .param("notices", texts(rulings, one -> rows.notice(one).orElse(null)))
        .query((row, _) -> ids.put(key(row), row.getLong("id")))
        .list();
    var added = new LinkedHashMap<Ruling, Long>();
    for (var ruling : rulings) {
      var id = ids.remove(key(ruling));
      if (id != null) {
        added.put(ruling, id);
      }
    }
    return added;
  }

  private static List<Long> key(ResultSet row) throws SQLException {
    return List.of(row.getLong("subscriber"), row.getLong("item"), row.getLong("revision"));
  }

  private static List<Long> key(Ruling ruling) {
    var item = ruling.arrival().item();
    return List.of(ruling.arrival().match().subscriber(), item.id(), (long) item.revision());
  }

  private static String[] days(Batch batch) {
    return batch.items().stream()
        .map(event -> event.item().day().toString())
        .distinct()
        .toArray(String[]::new);
  }
}
