package dev.soroka.testkit;

import dev.soroka.embedded.Programs;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL that belongs to the tests of this JVM: its port and folder are its own. It survives
 * a crash of its process but not one of the machine, which makes it fast.
 *
 * <p>It is no {@link AutoCloseable}, because JUnit would close it after the first parameterized
 * test that gets it.
 */
public final class PrivatePostgres {

  private final AtomicInteger databases = new AtomicInteger();
  private final PostgresServer server;
  private final String name;

  private PrivatePostgres(PostgresServer server, String name) {
    this.server = server;
    this.name = name;
  }

  /** The newest one installed on this machine. */
  public static PrivatePostgres installed() {
    return new PrivatePostgres(PostgresServer.launch(), "installed PostgreSQL");
  }

  /** The one that {@code ./soroka up} runs. */
  public static PrivatePostgres embedded() {
    return new PrivatePostgres(new PostgresProcess(new Programs.Bundled()), "embedded PostgreSQL");
  }

  /** The same with its own settings: what it has committed is on the disk. For measuring. */
  public static PrivatePostgres durable() {
    return new PrivatePostgres(
        new PostgresProcess(new Programs.Bundled(), Map.of()), "durable PostgreSQL");
  }

  /** An empty database that nobody else uses; the user may do everything in it. */
  public DatabaseAddress freshDatabase() {
    var database = "test" + databases.incrementAndGet();
    var main = server.database("postgres");
    try (var connection = DriverManager.getConnection(main.url(), main.user(), main.password());
        var statement = connection.createStatement()) {
      statement.execute("create database " + database);
    } catch (SQLException problem) {
      throw new IllegalStateException("No database was made in the " + name, problem);
    }
    return server.database(database);
  }

  /** Ends it in order; its addresses are good again after the next start. */
  public void stop() {
    server.stop();
  }

  /** Starts it again after a stop or a crash; returns when it accepts connections. */
  public void start() {
    server.start();
  }

  /** Ends it as a crash does. */
  public void kill() {
    server.kill();
  }

  /** Ends it for good and removes all that it kept. */
  public void close() {
    server.close();
  }

  @Override
  public String toString() {
    return name;
  }
}
