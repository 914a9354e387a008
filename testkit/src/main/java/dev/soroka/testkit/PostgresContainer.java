package dev.soroka.testkit;

import java.util.Map;
import java.util.UUID;

/** PostgreSQL in a container. */
final class PostgresContainer implements PostgresServer {

  private static final String USER = "soroka";

  private final String password = UUID.randomUUID().toString();
  private final ServerContainer container =
      new ServerContainer(
          "postgres:18",
          5432,
          Map.of("POSTGRES_USER", USER, "POSTGRES_DB", "postgres", "POSTGRES_PASSWORD", password),
          "pg_isready",
          "-h",
          "127.0.0.1");

  @Override
  public DatabaseAddress database(String name) {
    var url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(container.port(), name);
    return new DatabaseAddress(url, USER, password);
  }

  @Override
  public void start() {
    container.start();
  }

  @Override
  public void stop() {
    container.stop();
  }

  @Override
  public void kill() {
    container.kill();
  }

  @Override
  public void close() {
    container.remove();
  }
}
