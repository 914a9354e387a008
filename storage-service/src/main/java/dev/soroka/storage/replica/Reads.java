package dev.soroka.storage.replica;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Chooses the database for reads that may be a second old. */
public class Reads {
  private static final Logger log = LoggerFactory.getLogger(Reads.class);

  private final JdbcClient primary;
  private final Optional<Replica> replica;
  private final RecentWrites writes;
  private final Counter failures;

  Reads(JdbcClient primary, Optional<Replica> replica, RecentWrites writes, MeterRegistry meters) {
    this.primary = primary;
    this.replica = replica;
    this.writes = writes;
    this.failures = meters.counter("soroka_storage_replica_failed");
  }

  /**
   * Reads from the replica when it keeps up and the reader has not just written; else, and when the
   * replica fails, from the primary.
   */
  public <T> T read(@Nullable Long subscriber, Function<JdbcClient, T> query) {
    var current = replica.filter(Replica::isCurrent);
    if (current.isEmpty() || (subscriber != null && writes.has(subscriber))) {
      return query.apply(primary);
    }
    try {
      return query.apply(current.get().jdbc());
    } catch (DataAccessException e) {
      failures.increment();
      log.warn("The replica fails, the primary answers: {}", e.toString());
      current.get().failed();
      return query.apply(primary);
    }
  }
}
