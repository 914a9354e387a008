package dev.soroka.management.stream;

import dev.soroka.common.contract.Source;
import dev.soroka.common.contract.StreamHeartbeat;
import dev.soroka.management.schedule.SourceHealth;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the streams; several instances may work on them at once. */
@Component
class StreamRows {
  private static final RowMapper<DueStream> DUE =
      (row, _) ->
          new DueStream(
              row.getLong("source"),
              row.getLong("epoch"),
              row.getString("memory"),
              row.getObject("deadline", OffsetDateTime.class).toInstant());

  private final JdbcClient jdbc;
  private final JsonMapper json;

  StreamRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Adds the stream, due at once; a changed one is due at once too, and what was remembered under
   * another generation is forgotten.
   */
  void put(Source source, Instant now) {
    jdbc.sql(
            """
            insert into stream as s (source, generation, definition, deadline)
            values (:source, :generation, :definition, :now)
            on conflict (source) do update set
              generation = excluded.generation,
              definition = excluded.definition,
              deadline = excluded.deadline,
              unanswered = 0,
              memory = case when s.generation = excluded.generation then s.memory end
            where s.definition <> excluded.definition
            """)
        .param("source", source.id())
        .param("generation", source.generation())
        .param("definition", UUID.nameUUIDFromBytes(json.writeValueAsBytes(source)))
        .param("now", utc(now))
        .update();
  }

  void remove(long source) {
    jdbc.sql("delete from stream where source = :source").param("source", source).update();
  }

  /** Forgets every source but these. */
  void retain(Collection<Long> sources) {
    jdbc.sql("delete from stream where not source = any(:sources)")
        .param("sources", sources.toArray(Long[]::new))
        .update();
  }

  /** Nobody who may hold a stream is replaced before this moment. */
  void wait(Instant until) {
    jdbc.sql("update stream set deadline = greatest(deadline, :until) where epoch is not null")
        .param("until", utc(until))
        .update();
  }

  boolean hasten(long source, Instant now) {
    return jdbc.sql("update stream set deadline = :now where source = :source")
            .param("now", utc(now))
            .param("source", source)
            .update()
        == 1;
  }

  /**
   * Claims the streams that nobody is heard to hold. A request that stays unanswered is repeated
   * after a pause that grows to sixteen times the patience.
   */
  List<DueStream> claim(Instant now, Duration patience) {
    return jdbc.sql(
            """
            with due as (
              select source from stream where deadline <= :now
              order by deadline limit 100
              for update skip locked)
            update stream set
              epoch = nextval('stream_epoch'), requested_at = :now, announced_at = null,
              deadline = :now + :patience * power(2, least(unanswered, 4)) * interval '1 second',
              unanswered = unanswered + 1,
              items_before = items_before + items, items = 0
            from due where stream.source = due.source
            returning stream.source, epoch, memory, deadline
            """)
        .param("now", utc(now))
        .param("patience", patience.toMillis() / 1_000.0)
        .query(DUE)
        .list();
  }

  /** Streams that were claimed before this moment and never requested. */
  List<DueStream> unannounced(Instant requestedBefore, int limit) {
    return jdbc.sql(
            """
            select source, epoch, memory, deadline from stream
            where epoch is not null and announced_at is null and requested_at < :before
            order by epoch limit :limit
            """)
        .param("before", utc(requestedBefore))
        .param("limit", limit)
        .query(DUE)
        .list();
  }

  void markAnnounced(List<Long> epochs, Instant at) {
    jdbc.sql("update stream set announced_at = :at where epoch in (:epochs)")
        .param("at", utc(at))
        .param("epochs", epochs)
        .update();
  }

  /** Notes a heartbeat; false when it is not of the stream's present epoch. */
  boolean hear(StreamHeartbeat heartbeat, Instant deadline) {
    return jdbc.sql(
                """
                update stream set
                  deadline = :deadline, unanswered = 0, memory = coalesce(:memory, memory),
                  items = :items, problem = :problem,
                  last_success = greatest(last_success, :success)
                where source = :source and epoch = :epoch
                """)
            .param("source", heartbeat.source())
            .param("epoch", heartbeat.epoch())
            .param("deadline", utc(deadline))
            .param("memory", heartbeat.memory())
            .param("items", heartbeat.items())
            .param("problem", heartbeat.problem())
            .param("success", utc(success(heartbeat)))
            .update()
        == 1;
  }

  /** How a stream fares: it never had a success as long as no connection was up. */
  Optional<SourceHealth> health(long source) {
    return jdbc.sql(
            """
            select last_success, problem, items_before + items as items from stream
            where source = :source
            """)
        .param("source", source)
        .query(
            (row, _) ->
                SourceHealth.ofStream(
                    Optional.ofNullable(row.getObject("last_success", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                    row.getString("problem"),
                    row.getLong("items")))
        .optional();
  }

  private static @Nullable Instant success(StreamHeartbeat heartbeat) {
    return heartbeat.connected() > 0 ? heartbeat.at() : null;
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
