package dev.soroka.filter.personal.digest;

import static dev.soroka.filter.personal.memory.Columns.instant;
import static dev.soroka.filter.personal.memory.Columns.longs;
import static dev.soroka.filter.personal.memory.Columns.texts;

import dev.soroka.common.contract.Notification.Entry;
import dev.soroka.common.contract.Notification.Occasion;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.WatchMatch;
import dev.soroka.filter.personal.digest.ClosedDigest.Single;
import dev.soroka.filter.personal.judge.ItemRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of digests and what waits in them. */
@Component
class DigestRows {
  private static final Duration TOLERANCE = Duration.ofMinutes(1);
  private static final TypeReference<List<WatchMatch>> WATCHES = new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;

  DigestRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** The open windows of these subscribers are looked at next. */
  void lookAt(List<Long> subscribers, Instant now) {
    database
        .sql(
            """
            update digest set look_at = :now
            where subscriber = any(:subscribers) and closed_at is null and look_at > :now
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("subscribers", longs(subscribers, Long::longValue))
        .update();
  }

  /** Open windows whose time to look at has come, or that a wrong clock opened in the future. */
  List<OpenDigest> due(Instant now, int limit) {
    return database
        .sql(
            """
            select id, subscriber, occasion, watch, opened_at, due_at from digest
            where closed_at is null and (look_at <= :now or opened_at > :future)
            order by look_at
            limit :limit
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("future", now.plus(TOLERANCE).atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query((row, _) -> open(row))
        .list();
  }

  /** Locks those of these subscribers whom nobody else is busy with. */
  List<Long> lock(List<OpenDigest> digests) {
    return database
        .sql("select id from subscriber where id = any(:ids) order by id for update skip locked")
        .param("ids", longs(digests, OpenDigest::subscriber))
        .query(Long.class)
        .list();
  }

  /** Closes these, unless another instance has done so; returns the ids of those it has closed. */
  List<Long> close(List<OpenDigest> digests, Instant now) {
    return database
        .sql(
            """
            update digest set closed_at = :now where id = any(:ids) and closed_at is null
            returning id
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("ids", longs(digests, OpenDigest::id))
        .query(Long.class)
        .list();
  }

  void delete(List<Long> ids) {
    database
        .sql("delete from digest where id = any(:ids)")
        .param("ids", longs(ids, Long::longValue))
        .update();
  }

  /** These wait on. */
  void postpone(Map<OpenDigest, Closing.Waits> waiting) {
    var rows = List.copyOf(waiting.entrySet());
    database
        .sql(
            """
            update digest set look_at = later.look_at, due_at = later.due_at
            from unnest(
                cast(:ids as bigint[]), cast(:lookAt as timestamptz[]),
                cast(:dueAt as timestamptz[]))
              as later (id, look_at, due_at)
            where digest.id = later.id and closed_at is null
            """)
        .param("ids", longs(rows, row -> row.getKey().id()))
        .param("lookAt", texts(rows, row -> row.getValue().lookAt()))
        .param("dueAt", texts(rows, row -> row.getValue().dueAt()))
        .update();
  }

  /** What waited in these, the best first. */
  Map<Long, List<Line>> lines(List<Long> digests) {
    return database
        .sql(
            """
            select digest, item, revision, day, offer, alert, content from digest_entry
            where digest = any(:digests)
            order by taste desc, priority, weight desc, item
            """)
        .param("digests", longs(digests, Long::longValue))
        .query((row, _) -> line(row))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Line::digest));
  }

  /** The items that wait alone in these, as far as they are still kept. */
  Map<Long, Single> singles(List<Long> digests) {
    var singles = new HashMap<Long, Single>();
    database
        .sql(
            """
            select digest.id, matched_item.content, decision.watches
            from digest join digest_entry on digest_entry.digest = digest.id
              join decision on decision.subscriber = digest.subscriber
                and (decision.item, decision.revision, decision.day)
                  = (digest_entry.item, digest_entry.revision, digest_entry.day)
              join matched_item
                on (matched_item.item, matched_item.revision, matched_item.day)
                  = (digest_entry.item, digest_entry.revision, digest_entry.day)
            where digest.id = any(:digests)
            """)
        .param("digests", longs(digests, Long::longValue))
        .query((row, _) -> singles.put(row.getLong("id"), single(row)))
        .list();
    return singles;
  }

  /** Digests that a crash left unannounced. */
  List<ClosedDigest> unannounced(Instant closedBefore, int limit) {
    var rows =
        database
            .sql(
                """
                select id, subscriber, occasion, watch, opened_at, due_at, closed_at from digest
                where closed_at < :before and announced_at is null
                order by closed_at, id
                limit :limit
                """)
            .param("before", closedBefore.atOffset(ZoneOffset.UTC))
            .param("limit", limit)
            .query((row, _) -> Map.entry(open(row), instant(row, "closed_at")))
            .list();
    var closed = new HashMap<OpenDigest, Instant>();
    rows.forEach(row -> closed.put(row.getKey(), row.getValue()));
    return closed(rows.stream().map(Map.Entry::getKey).toList(), closed);
  }

  /** These windows with all that waited in them. */
  List<ClosedDigest> closed(List<OpenDigest> digests, Map<OpenDigest, Instant> closedAt) {
    var lines = lines(digests.stream().map(OpenDigest::id).toList());
    var alone =
        lines.entrySet().stream()
            .filter(entry -> entry.getValue().size() == 1)
            .map(Map.Entry::getKey)
            .toList();
    var singles = alone.isEmpty() ? Map.<Long, Single>of() : singles(alone);
    return digests.stream()
        .map(
            digest ->
                new ClosedDigest(
                    digest.id(),
                    digest.subscriber(),
                    digest.occasion(),
                    Objects.requireNonNull(closedAt.get(digest)),
                    lines.getOrDefault(digest.id(), List.of()),
                    Optional.ofNullable(singles.get(digest.id()))))
        .toList();
  }

  void announced(List<ClosedDigest> digests, Instant at) {
    database
        .sql("update digest set announced_at = :at where id = any(:ids)")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("ids", longs(digests, ClosedDigest::id))
        .update();
  }

  /** How many windows are open. */
  long waiting() {
    return database
        .sql("select count(*) from digest where closed_at is null")
        .query(Long.class)
        .single();
  }

  private static OpenDigest open(ResultSet row) throws SQLException {
    return new OpenDigest(
        row.getLong("id"),
        row.getLong("subscriber"),
        Occasion.valueOf(row.getString("occasion")),
        row.getLong("watch"),
        instant(row, "opened_at"),
        instant(row, "due_at"));
  }

  private Line line(ResultSet row) throws SQLException {
    var item =
        new ItemRef(
            row.getLong("item"), row.getInt("revision"), row.getObject("day", LocalDate.class));
    return new Line(
        row.getLong("digest"),
        item,
        row.getLong("offer"),
        row.getBoolean("alert"),
        json.readValue(row.getString("content"), Entry.class));
  }

  private Single single(ResultSet row) throws SQLException {
    return new Single(
        json.readValue(row.getString("content"), StoredItem.class),
        json.readValue(row.getString("watches"), WATCHES));
  }
}
