package dev.soroka.storage.replica;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks twice a second how far the replica is behind. */
class ReplicaProbe {
  private static final Logger log = LoggerFactory.getLogger(ReplicaProbe.class);

  private final JdbcClient primary;
  private final Optional<Replica> replica;
  private final Duration lateness;

  ReplicaProbe(JdbcClient primary, Optional<Replica> replica, Duration lateness) {
    this.primary = primary;
    this.replica = replica;
    this.lateness = lateness;
  }

  @Scheduled(fixedDelay = 500)
  void look() {
    replica.ifPresent(this::look);
  }

  private void look(Replica seen) {
    boolean before = seen.isCurrent();
    seen.seen(lag(seen), lateness);
    if (before != seen.isCurrent()) {
      log.info(before ? "Reads leave the replica" : "Reads go to the replica");
    }
  }

  private Optional<Duration> lag(Replica seen) {
    try {
      var position = primary.sql("select pg_current_wal_lsn()::text").query(String.class).single();
      return lag(seen, position);
    } catch (DataAccessException e) {
      log.debug("The replica cannot be judged: {}", e.toString());
      return Optional.empty();
    }
  }

  /**
   * The time of the last replayed transaction alone would call an idle replica late, so a replica
   * that has all the primary has written is not. A database that is no replica has no lag at all.
   */
  private static Optional<Duration> lag(Replica seen, String position) {
    return seen.jdbc()
        .sql(
            """
            select case
              when not pg_is_in_recovery() then null
              when pg_last_wal_replay_lsn() >= :position::pg_lsn then 0
              else extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp())
            end
            """)
        .param("position", position)
        .query((row, _) -> Optional.ofNullable(row.getBigDecimal(1)))
        .single()
        .map(seconds -> Duration.ofMillis(seconds.movePointRight(3).longValue()));
  }
}
