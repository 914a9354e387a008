package dev.soroka.storage.replica;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads for tests that have no replica. */
public final class FakeReads {
  private FakeReads() {}

  /** Everything is read from this database. */
  public static Reads primaryOnly(JdbcClient primary) {
    return new Reads(
        primary, Optional.empty(), writes(Clock.systemUTC()), new SimpleMeterRegistry());
  }

  /** Nobody has written anything yet. */
  public static RecentWrites writes(Clock clock) {
    return new RecentWrites(
        new ReplicaProperties("", 1, Duration.ofSeconds(1), Duration.ofSeconds(5)), clock);
  }
}
