package dev.soroka.benchmarks;

import dev.soroka.benchmarks.collect.Collect;
import dev.soroka.benchmarks.filter.FilterBenchmark;
import dev.soroka.benchmarks.send.Send;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code ./soroka bench [NAME] [--json FILE]}. */
public final class Bench {
  private static final List<Benchmark> ALL =
      List.of(new StartBenchmark(), new FilterBenchmark(), new Collect(), new Send());
  private static final int REFUSED = 2;

  private Bench() {}

  public static void main(String... args) throws Exception {
    var out = System.out;
    var wanted = args.length == 0 ? "" : args[0];
    var benchmark = ALL.stream().filter(one -> one.name().equals(wanted)).findFirst();
    if (benchmark.isEmpty()) {
      ALL.forEach(one -> out.printf("  %-10s %s%n", one.name(), one.meaning()));
      System.exit(wanted.isEmpty() ? 0 : REFUSED);
    }
    var json = json(args);
    var figures = benchmark.get().run(Path.of(System.getProperty("soroka.home", ".")));
    print(figures, out);
    if (json.isPresent()) {
      var mapper = JsonMapper.shared().writerWithDefaultPrettyPrinter();
      Files.writeString(json.get(), mapper.writeValueAsString(figures) + "\n");
    }
    // The measured processes are gone; what is left of their clients must not keep this one.
    System.exit(0);
  }

  private static Optional<Path> json(String... args) {
    return args.length == 3 && args[1].equals("--json")
        ? Optional.of(Path.of(args[2]))
        : Optional.empty();
  }

  private static void print(List<Figure> figures, PrintStream out) throws IOException {
    out.println(Machine.describe());
    out.println();
    out.println("| figure | value | unit |");
    out.println("|---|---:|---|");
    for (var figure : figures) {
      out.printf("| `%s` | %s | %s |%n", figure.name(), shown(figure.value()), figure.unit());
    }
  }

  /** Three digits, but never fewer than the whole number has. */
  private static String shown(double value) {
    int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
    return ("%,." + decimals + "f").formatted(value);
  }
}
