package dev.soroka.storage.retention;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets one instance at a time do a task, in a transaction that waits for nobody for long. */
@Component
class Turns {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Turns(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** Does the task, unless another instance is doing it. */
  void take(String name, Runnable task) {
    transaction.executeWithoutResult(
        _ -> {
          if (isMine(name)) {
            // Whoever waits for a table's lock makes all others wait behind it.
            jdbc.sql("set local lock_timeout = '3s'").update();
            task.run();
          }
        });
  }

  private boolean isMine(String name) {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('storage.' || :name, 0))")
        .param("name", name)
        .query(Boolean.class)
        .single();
  }
}
