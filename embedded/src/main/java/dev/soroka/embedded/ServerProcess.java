package dev.soroka.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The server that runs on a cluster of PostgreSQL, whoever started it. */
record ServerProcess(Path cluster) {

  /** The process that the cluster names, if it really is a server on this cluster. */
  Optional<ProcessHandle> find() {
    return named().filter(this::serves);
  }

  /**
   * Removes the mention of a process that has nothing to do with the cluster: after a restart of
   * the machine its number may belong to anybody, and PostgreSQL would not start.
   */
  void forgetStranger() {
    if (named().filter(process -> !serves(process)).isPresent()) {
      try {
        Files.delete(file());
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
    }
  }

  private Optional<ProcessHandle> named() {
    if (!Files.exists(file())) {
      return Optional.empty();
    }
    try (var lines = Files.lines(file())) {
      return lines.findFirst().map(Long::valueOf).flatMap(ProcessHandle::of);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private boolean serves(ProcessHandle process) {
    var info = process.info();
    return info.command().map(Path::of).filter(this::isPostgres).isPresent()
        && Arrays.asList(info.arguments().orElse(new String[0])).contains(cluster.toString());
  }

  private boolean isPostgres(Path program) {
    return program.getFileName().toString().startsWith("postgres");
  }

  private Path file() {
    return cluster.resolve("postmaster.pid");
  }
}
