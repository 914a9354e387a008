package dev.soroka.management.schedule;

import dev.soroka.common.contract.CollectionFinished;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.contract.Pulse;
import dev.soroka.common.contract.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the schedule; several instances may work on them at once. */
@Component
class ScheduleRows {
  private static final RowMapper<DueCollection> DUE =
      (row, _) ->
          new DueCollection(
              row.getLong("run"),
              row.getLong("source"),
              row.getString("cursor"),
              row.getBoolean("silent"),
              row.getObject("deadline", OffsetDateTime.class).toInstant());

  /** A source that fails is asked at least so often, unless its own interval is longer. */
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final RandomGenerator random;

  ScheduleRows(JdbcClient jdbc, RandomGenerator random) {
    this.jdbc = jdbc;
    this.random = random;
  }

  /**
   * Adds the source, due at once, or takes over what has changed; what was collected under another
   * generation has no cursor any more.
   */
  void put(Source source, Instant now) {
    jdbc.sql(
            """
            insert into schedule (source, priority, interval_seconds, generation, next_at)
            values (:source, :priority, :interval, :generation, :now)
            on conflict (source) do update set
              priority = excluded.priority,
              interval_seconds = excluded.interval_seconds,
              generation = excluded.generation,
              next_at = least(schedule.next_at, case
                when schedule.generation <> excluded.generation then excluded.next_at
                else excluded.next_at + excluded.interval_seconds * interval '1 second' end),
              cursor = case
                when schedule.generation = excluded.generation then schedule.cursor end
            where (schedule.priority, schedule.interval_seconds, schedule.generation)
              is distinct from (excluded.priority, excluded.interval_seconds, excluded.generation)
            """)
        .param("source", source.id())
        .param("priority", source.priority().name())
        .param("interval", seconds(source.interval()))
        .param("generation", source.generation())
        .param("now", utc(now))
        .update();
  }

  /** Forgets sources that are not collected any more. */
  void remove(Collection<Long> sources) {
    if (!sources.isEmpty()) {
      jdbc.sql("delete from schedule where source in (:sources)")
          .param("sources", sources)
          .update();
    }
  }

  /** Forgets every source but these. */
  void retain(Collection<Long> sources) {
    jdbc.sql("delete from schedule where not source = any(:sources)")
        .param("sources", sources.toArray(Long[]::new))
        .update();
  }

  /** The source is due now, whatever its interval; false when it is not scheduled. */
  boolean hasten(long source, Instant now) {
    return jdbc.sql("update schedule set next_at = :now where source = :source")
            .param("now", utc(now))
            .param("source", source)
            .update()
        == 1;
  }

  /** Claims what is due, oldest first, as far as collections of this priority may be under way. */
  List<DueCollection> claim(Priority priority, int outstanding, Instant now, Instant deadline) {
    return jdbc.sql(
            """
            with due as (
              select source from schedule
              where priority = :priority and next_at <= :now
                and (run is null or deadline < :now)
              order by next_at
              limit greatest(0, :outstanding - (
                select count(*) from schedule
                where priority = :priority and run is not null and deadline >= :now))
              for update skip locked)
            update schedule set
              run = nextval('run_number'), run_generation = generation, requested_at = :now,
              deadline = :deadline, announced_at = null
            from due where schedule.source = due.source
            returning run, schedule.source, cursor, baseline < generation as silent, deadline
            """)
        .param("priority", priority.name())
        .param("outstanding", outstanding)
        .param("now", utc(now))
        .param("deadline", utc(deadline))
        .query(DUE)
        .list();
  }

  /** Collections that were claimed before this moment and never requested. */
  List<DueCollection> unannounced(Instant requestedBefore, int limit) {
    return jdbc.sql(
            """
            select run, source, cursor, baseline < generation as silent, deadline from schedule
            where run is not null and announced_at is null and requested_at < :before
            order by run limit :limit
            """)
        .param("before", utc(requestedBefore))
        .param("limit", limit)
        .query(DUE)
        .list();
  }

  void markAnnounced(List<Long> runs, Instant at) {
    jdbc.sql("update schedule set announced_at = :at where run in (:runs)")
        .param("at", utc(at))
        .param("runs", runs)
        .update();
  }

  /**
   * Ends the collection and sets when the next one is due: an interval after this one was, a little
   * early so that sources spread; after failures with a growing pause. False for a collection that
   * is not under way, which has been told before or was given up.
   */
  boolean finish(CollectionFinished finished) {
    return jdbc.sql(
                """
            update schedule set
              run = null, deadline = null, cursor = :cursor, serving = :serving,
              items = items + :items,
              baseline = case when :failed then baseline else run_generation end,
              failures = case when :failed then failures + 1 else 0 end,
              breaker = :breaker, changed_at = coalesce(:changedAt, changed_at),
              habit_seconds = :habit, pace_seconds = greatest(:pace, interval_seconds),
              last_success = case when :failed then last_success else :at end,
              last_error = case when :failed then :error else last_error end,
              next_at = case when next_at > requested_at then next_at else greatest(
                :at, :notBefore, case
                  when :failed then :at + :backoff * interval '1 second' * least(
                    interval_seconds * power(2, least(failures, 5)),
                    greatest(interval_seconds, :longestPause))
                  else next_at + :spread * interval '1 second'
                    * greatest(:pace, interval_seconds) end) end
            where source = :source and run = :run
            """)
            .param("source", finished.source())
            .param("run", finished.run())
            .param("cursor", finished.cursor())
            .param("serving", finished.serving())
            .param("items", finished.items())
            .param("failed", finished.result() == CollectionFinished.Result.FAILED)
            .param("error", finished.error())
            .param("at", utc(finished.finishedAt()))
            .param(
                "notBefore",
                Optional.ofNullable(finished.notBefore()).map(ScheduleRows::utc).orElse(null))
            .param("spread", random.nextDouble(0.95, 1))
            .param("backoff", random.nextDouble(0.8, 1))
            .param("longestPause", LONGEST_PAUSE.toSeconds())
            .params(behaviour(finished))
            .update()
        == 1;
  }

  private static Map<String, @Nullable Object> behaviour(CollectionFinished finished) {
    var pulse = Optional.ofNullable(finished.pulse());
    var behaviour = new HashMap<String, @Nullable Object>();
    behaviour.put("breaker", pulse.map(it -> it.breaker().name()).orElse("CLOSED"));
    behaviour.put("changedAt", pulse.map(Pulse::changedAt).map(ScheduleRows::utc).orElse(null));
    behaviour.put("habit", pulse.map(Pulse::habit).map(ScheduleRows::seconds).orElse(null));
    behaviour.put("pace", pulse.map(Pulse::interval).map(ScheduleRows::seconds).orElse(0.0));
    return behaviour;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1_000.0;
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
