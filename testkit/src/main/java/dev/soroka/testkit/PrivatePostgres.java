package dev.soroka.testkit;

import dev.soroka.embedded.DatabaseOptions;
import dev.soroka.embedded.EmbeddedDatabase;
import dev.soroka.embedded.Programs;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A PostgreSQL that belongs to the tests of this JVM: its port and folder are its own. It survives
 * a crash of its process but not one of the machine, which makes it fast.
 *
 * <p>It is no {@link AutoCloseable}, because JUnit would close it after the first parameterized
 * test that gets it.
 */
public final class PrivatePostgres {

  private static final Map<String, String> FAST =
      Map.of("fsync", "off", "full_page_writes", "off", "max_wal_size", "256MB");

  private final AtomicInteger databases = new AtomicInteger();
  private final Watcher watcher = Watcher.start("postgres");
  private final DatabaseOptions options;
  private final String name;
  private EmbeddedDatabase server;

  private PrivatePostgres(Programs programs, String name) {
    this.options = new DatabaseOptions(watcher.folder(), programs, LoopbackPort.free(), FAST);
    this.name = name;
    this.server = launch(options);
  }

  /** From the newest programs installed on this machine. */
  public static PrivatePostgres installed() {
    return new PrivatePostgres(
        new Programs.Installed(InstalledPrograms.postgres()), "installed PostgreSQL");
  }

  /** From the programs that {@code ./soroka up} runs. */
  public static PrivatePostgres embedded() {
    return new PrivatePostgres(new Programs.Bundled(), "embedded PostgreSQL");
  }

  /** An empty database that nobody else uses; the user may do everything in it. */
  public DatabaseAddress freshDatabase() {
    var database = "test" + databases.incrementAndGet();
    try (var connection =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        var statement = connection.createStatement()) {
      statement.execute("create database " + database);
    } catch (SQLException problem) {
      throw new IllegalStateException("No database was made in " + name, problem);
    }
    return new DatabaseAddress(server.url(database), server.user(), server.password());
  }

  /** Ends it in order; addresses stay good for the next start. */
  public void stop() {
    server.close();
    watcher.guard(Stream.empty());
  }

  /** Starts it again after a stop or a crash; returns when it accepts connections. */
  public void start() {
    server = launch(options);
  }

  private EmbeddedDatabase launch(DatabaseOptions how) {
    var launched = EmbeddedDatabase.start(how);
    watcher.guard(launched.process().stream());
    return launched;
  }

  /** Ends it as a crash does. */
  public void kill() {
    server.process().ifPresent(Signals::kill);
    stop();
  }

  /** Ends it for good and removes all that it kept. */
  public void close() {
    kill();
    watcher.close();
  }

  @Override
  public String toString() {
    return name;
  }
}
