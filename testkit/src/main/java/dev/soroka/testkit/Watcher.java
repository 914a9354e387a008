package dev.soroka.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder for the servers of this JVM, and a shell that ends them and removes it when the JVM is
 * gone, however it ended: its end closes the pipe that the shell reads.
 */
final class Watcher implements AutoCloseable {

  private static final String SCRIPT =
      """
      trap '' HUP INT QUIT TERM
      while read -r line; do servers=$line; done
      if [ -n "$servers" ]; then
        kill -QUIT $servers
        sleep 1
        kill -KILL $servers
      fi 2>/dev/null
      rm -rf "$1"
      """;

  private final Path folder;
  private final Process shell;

  private Watcher(Path folder, Process shell) {
    this.folder = folder;
    this.shell = shell;
  }

  static Watcher start(String purpose) {
    try {
      var folder = Files.createTempDirectory("soroka-" + purpose + "-");
      var command = List.of("sh", "-c", SCRIPT, "soroka-test-watcher", folder.toString());
      return new Watcher(folder, new ProcessBuilder(command).redirectErrorStream(true).start());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  Path folder() {
    return folder;
  }

  /** From now on these, and only these, are ended with the JVM. */
  void guard(Stream<ProcessHandle> servers) {
    var line = servers.map(server -> Long.toString(server.pid())).collect(Collectors.joining(" "));
    try {
      shell.getOutputStream().write((line + "\n").getBytes(UTF_8));
      shell.getOutputStream().flush();
    } catch (IOException problem) {
      throw new UncheckedIOException("The watcher of " + folder + " is gone", problem);
    }
  }

  /** Removes the folder; its servers must have ended. */
  @Override
  public void close() {
    guard(Stream.empty());
    try {
      shell.getOutputStream().close();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    shell.onExit().join();
  }
}
