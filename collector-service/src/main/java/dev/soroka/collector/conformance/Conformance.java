package dev.soroka.collector.conformance;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code Conformance DIR [--json FILE]}: reads every file below a folder as a feed, or with the
 * preset that names it, and says what became of each.
 */
public final class Conformance {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String USAGE = "usage: conformance DIR [--json FILE]";

  private final PrintStream out;
  private final TimeLimit limit;

  Conformance(PrintStream out, Duration limit) {
    this.out = out;
    this.limit = new TimeLimit(limit);
  }

  /** Ends with 0 when every file could be read or was refused with a reason. */
  public static void main(String... arguments) throws IOException {
    try (var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
      System.exit(new Conformance(out, LIMIT).run(List.of(arguments)));
    }
  }

  int run(List<String> arguments) throws IOException {
    var json = arguments.size() == 3 && arguments.get(1).equals("--json");
    if (!json && arguments.size() != 1) {
      out.println(USAGE);
      return 1;
    }
    var folder = Path.of(arguments.getFirst());
    if (!Files.isDirectory(folder)) {
      out.println("there is no folder " + folder.toAbsolutePath().normalize());
      return 1;
    }
    var outcomes = read(folder);
    if (json) {
      write(Path.of(arguments.get(2)), outcomes);
    }
    return report(outcomes);
  }

  private List<TimeLimit.Outcome> read(Path folder) throws IOException {
    var reader = new Reader();
    var outcomes = new ArrayList<TimeLimit.Outcome>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        var name = folder.relativize(file).toString().replace('\\', '/');
        outcomes.add(limit.read(name, () -> reader.read(file, name)));
      }
    }
    return outcomes;
  }

  private static void write(Path file, List<TimeLimit.Outcome> outcomes) throws IOException {
    var mapper = JsonMapper.builder().build();
    var lines =
        outcomes.stream()
            .map(outcome -> mapper.writeValueAsString(outcome.verdict()))
            .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    Files.writeString(file, lines);
  }

  private int report(List<TimeLimit.Outcome> outcomes) {
    out.print(Summary.of(outcomes.stream().map(TimeLimit.Outcome::verdict).toList()));
    var crashed = outcomes.stream().filter(TimeLimit.Outcome::crashed).toList();
    crashed.forEach(it -> out.println(it.verdict().file() + ": " + it.verdict().error()));
    return crashed.isEmpty() ? 0 : 1;
  }
}
