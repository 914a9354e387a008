package dev.soroka.common.ops;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a service's role and schema before its pool is opened; doing it again changes nothing. */
class SchemaOwner {
  private static final Logger log = LoggerFactory.getLogger(SchemaOwner.class);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

  private final DatabaseConfiguration.Database database;

  SchemaOwner(DatabaseConfiguration.Database database) {
    this.database = database;
  }

  static String role(String schema) {
    return "soroka_" + schema;
  }

  /** Waits for a database that is away, for as long as the configuration is patient. */
  void prepare(String schema) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      // Roles are shared by all databases of a cluster: starts take turns.
      statement.execute("select pg_advisory_xact_lock(727966)");
      statement.execute(
          """
          do $$ begin
            if not exists (select from pg_roles where rolname = '%1$s') then
              create role %1$s nologin;
            end if;
            if not pg_has_role('%1$s', 'member') then
              grant %1$s to current_user;
            end if;
          end $$;
          create schema if not exists %2$s authorization %1$s;
          """
              .formatted(role(schema), schema));
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("The database refused to prepare schema " + schema, e);
    }
  }

  private Connection connect() throws SQLException {
    long deadline = System.nanoTime() + database.patience().toNanos();
    while (true) {
      try {
        return DriverManager.getConnection(
            database.jdbcUrl(), database.user(), database.password());
      } catch (SQLException e) {
        var state = e.getSQLState();
        boolean away = state != null && (state.startsWith("08") || state.startsWith("57P"));
        if (!away || System.nanoTime() > deadline) {
          throw e;
        }
        log.warn("The database is away, the start waits for it: {}", e.getMessage());
        LockSupport.parkNanos(PAUSE);
      }
    }
  }
}
