package dev.soroka.embedded;

import java.nio.file.Path;
import java.util.Map;

/**
 * How to run a PostgreSQL server.
 *
 * @param folder everything it keeps
 * @param port zero for any free one
 * @param settings of {@code postgresql.conf}, on top of ours
 */
public record DatabaseOptions(
    Path folder, Programs programs, int port, Map<String, String> settings) {

  public DatabaseOptions {
    folder = folder.toAbsolutePath().normalize();
    settings = Map.copyOf(settings);
  }

  /** Durable, small, on any free port. */
  public static DatabaseOptions in(Path folder) {
    return new DatabaseOptions(folder, new Programs.Bundled(), 0, Map.of());
  }
}
