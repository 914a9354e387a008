package dev.soroka.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A program of the machine, run to its end. */
final class Command {
  private Command() {}

  /** Everything it wrote, and its exit code. */
  record Result(int code, String output) {}

  /** The one command of Soroka, with these arguments. */
  static Result soroka(Path home, List<String> arguments) throws IOException, InterruptedException {
    var command = Stream.concat(Stream.of("./soroka"), arguments.stream()).toArray(String[]::new);
    return run(home, Map.of(), command);
  }

  static Result run(Path folder, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output);
  }
}
