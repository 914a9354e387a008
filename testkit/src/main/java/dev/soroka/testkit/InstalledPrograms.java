package dev.soroka.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Servers installed on this machine, which tests start for themselves. */
final class InstalledPrograms {

  /** Not what is on the path: there, Debian has a wrapper for the machine's own broker. */
  private static final List<Path> RABBIT_SERVERS =
      List.of(
          Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server"),
          Path.of("/opt/homebrew/opt/rabbitmq/sbin/rabbitmq-server"),
          Path.of("/usr/local/opt/rabbitmq/sbin/rabbitmq-server"));

  private static final List<Path> POSTGRES_HOMES =
      List.of(
          Path.of("/usr/lib/postgresql"), Path.of("/opt/homebrew/opt"), Path.of("/usr/local/opt"));

  private InstalledPrograms() {}

  /** The script that starts RabbitMQ. */
  static Optional<Path> rabbit() {
    return RABBIT_SERVERS.stream().filter(Files::isExecutable).findFirst();
  }

  /** The folder with the programs of the newest PostgreSQL. */
  static Optional<Path> postgres() {
    return postgres(POSTGRES_HOMES);
  }

  static Optional<Path> postgres(List<Path> homes) {
    return homes.stream()
        .flatMap(InstalledPrograms::children)
        .filter(version -> Files.isExecutable(version.resolve("bin").resolve("initdb")))
        .max(Comparator.comparingInt(InstalledPrograms::number))
        .map(version -> version.resolve("bin"));
  }

  private static Stream<Path> children(Path home) {
    if (!Files.isDirectory(home)) {
      return Stream.empty();
    }
    try (var children = Files.list(home)) {
      return children.toList().stream();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static int number(Path version) {
    var digits = version.getFileName().toString().replaceAll("\\D", "");
    return Optional.of(digits).filter(some -> !some.isEmpty()).map(Integer::valueOf).orElse(0);
  }
}
