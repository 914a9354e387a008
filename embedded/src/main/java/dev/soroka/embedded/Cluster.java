package dev.soroka.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A data folder of PostgreSQL: made, configured, started and stopped by its own programs. */
final class Cluster {

  /** Small and fully durable; what statements hold is nobody's business in a log. */
  private static final String SETTINGS =
      """
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      max_connections = 200
      shared_buffers = 64MB
      fsync = on
      synchronous_commit = on
      jit = off
      timezone = 'UTC'
      log_timezone = 'UTC'
      log_checkpoints = off
      log_error_verbosity = terse
      log_min_error_statement = panic
      """;

  private final Path folder;
  private final Path cluster;
  private final Path log;
  private final Programs programs;
  private final Path programFolder;
  private final OrdinaryUser user = OrdinaryUser.find();

  Cluster(Path folder, Programs programs) {
    this.folder = folder;
    this.cluster = folder.resolve("cluster");
    this.log = folder.resolve("postgresql.log");
    this.programs = programs;
    this.programFolder =
        switch (programs) {
          case Programs.Bundled() -> BundledPrograms.in(folder);
          case Programs.Installed(var installed) -> installed;
        };
  }

  /** Makes the data folder once; what a crash left of an earlier attempt is made anew. */
  void create(String superuser, Path password) throws IOException {
    if (Files.exists(cluster)) {
      return;
    }
    var unfinished = folder.resolve("cluster.new");
    FileTree.delete(unfinished);
    Files.createDirectory(unfinished);
    var arguments =
        Stream.of(
            Stream.of("-D", unfinished.toString(), "-U", superuser, "--pwfile=" + password),
            Stream.of("--auth=scram-sha-256", "--encoding=UTF8", "--no-instructions"),
            locale().stream());
    run("initdb", arguments.flatMap(part -> part).toList());
    Files.move(unfinished, cluster, ATOMIC_MOVE);
  }

  /** The same order of texts on every machine, and upper and lower case of every alphabet. */
  private List<String> locale() {
    return switch (programs) {
      case Programs.Bundled() ->
          List.of("--no-locale", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
      case Programs.Installed _ -> List.of("--locale=C.UTF-8");
    };
  }

  void start(int port, Map<String, String> settings) throws IOException {
    var own =
        settings.entrySet().stream()
            .map(setting -> "%s = '%s'%n".formatted(setting.getKey(), setting.getValue()))
            .collect(Collectors.joining());
    Files.writeString(
        cluster.resolve("postgresql.conf"), SETTINGS + "port = %d%n".formatted(port) + own);
    if (Files.exists(log)) {
      Files.move(log, folder.resolve("postgresql.previous.log"), REPLACE_EXISTING);
    }
    process().forgetStranger();
    try {
      run(
          "pg_ctl",
          List.of("start", "-D", cluster.toString(), "-l", log.toString(), "-w", "-t", "600"));
    } catch (IllegalStateException problem) {
      var reason = Files.exists(log) ? Files.readString(log).strip() : "";
      throw new IllegalStateException("PostgreSQL did not start: " + reason, problem);
    }
  }

  ServerProcess process() {
    return new ServerProcess(cluster);
  }

  /** Ends a server on this folder, whoever started it; connections are cut, commits are kept. */
  void stop() {
    if (process().find().isEmpty()) {
      return;
    }
    try {
      stop("fast");
    } catch (IllegalStateException slow) {
      stop("immediate");
    }
  }

  private void stop(String mode) {
    run("pg_ctl", List.of("stop", "-D", cluster.toString(), "-m", mode, "-w", "-t", "20"));
  }

  private void run(String program, List<String> arguments) {
    user.own(folder);
    var command =
        Stream.concat(Stream.of(programFolder.resolve(program).toString()), arguments.stream());
    Command.run(user.command(command.toList()), folder.resolve("command.log"));
  }
}
