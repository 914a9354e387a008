package dev.soroka.testkit;

import dev.soroka.embedded.DatabaseOptions;
import dev.soroka.embedded.EmbeddedDatabase;
import dev.soroka.embedded.Programs;
import java.util.Map;
import java.util.stream.Stream;

/** The programs of PostgreSQL as children of this JVM. */
final class PostgresProcess implements PostgresServer {

  private static final Map<String, String> FAST =
      Map.of("fsync", "off", "full_page_writes", "off", "max_wal_size", "256MB");

  private final Watcher watcher = Watcher.start("postgres");
  private final DatabaseOptions options;
  private EmbeddedDatabase server;

  /** One that forgets what it has committed when the machine fails, which no test needs. */
  PostgresProcess(Programs programs) {
    this(programs, FAST);
  }

  PostgresProcess(Programs programs, Map<String, String> settings) {
    options = new DatabaseOptions(watcher.folder(), programs, LoopbackPort.free(), settings);
    server = launch(options);
  }

  @Override
  public DatabaseAddress database(String name) {
    return new DatabaseAddress(server.url(name), server.user(), server.password());
  }

  @Override
  public void start() {
    server = launch(options);
  }

  private EmbeddedDatabase launch(DatabaseOptions how) {
    var launched = EmbeddedDatabase.start(how);
    watcher.guard(launched.process().stream());
    return launched;
  }

  @Override
  public void stop() {
    server.close();
    watcher.guard(Stream.empty());
  }

  @Override
  public void kill() {
    server.process().ifPresent(Signals::kill);
    stop();
  }

  @Override
  public void close() {
    kill();
    watcher.close();
  }
}
