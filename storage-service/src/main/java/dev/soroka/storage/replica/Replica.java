package dev.soroka.storage.replica;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A replica and whether it may be read now. It starts as not to be read, until the probe has seen
 * it keep up. Safe for many threads.
 */
class Replica {
  private final JdbcClient jdbc;
  private volatile boolean current;

  Replica(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  boolean isCurrent() {
    return current;
  }

  /** Notes how far behind it is; empty when nobody can tell. */
  void seen(Optional<Duration> lag, Duration tolerated) {
    current = lag.isPresent() && lag.get().compareTo(tolerated) <= 0;
  }

  /** A read failed: nobody else shall wait for the same until the probe has seen it well again. */
  void failed() {
    current = false;
  }
}
