package dev.soroka.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a program to its end; when it fails, what it said is in the exception. */
final class Command {

  private Command() {}

  static void run(List<String> command, Path output) {
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      // A file and not a pipe, which a server started by the command would hold open.
      builder.redirectOutput(output.toFile()).redirectInput(new File("/dev/null"));
      builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
      builder.environment().put("LC_ALL", "C");
      if (builder.start().waitFor() != 0) {
        throw new IllegalStateException(command + " failed: " + Files.readString(output).strip());
      }
    } catch (IOException problem) {
      throw new UncheckedIOException("Cannot run " + command, problem);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted during " + command, interrupted);
    }
  }
}
