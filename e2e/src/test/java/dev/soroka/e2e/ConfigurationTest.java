package dev.soroka.e2e;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} lists what the services read, and what holds without it. */
class ConfigurationTest {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  /**
   * {@code ${NAME}} or {@code ${NAME:default}}; the logs' set-up writes {@code ${NAME:-default}}.
   */
  private static final Pattern READ =
      Pattern.compile("\\$\\{([A-Z]+_[A-Z0-9_]+)(?:(:-?)((?:[^{}]|\\{[^}]*})*))?}");

  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z0-9_]+)` \\| ([^|]+) \\|");

  @Test
  void everyVariableIsListedWithItsDefault() throws IOException {
    var page = Files.readString(HOME.resolve("docs/configuration.md"));
    var listed =
        ROW.matcher(page.substring(0, page.indexOf("## Beside the files")))
            .results()
            .collect(toMap(row -> row.group(1), row -> row.group(2)));

    assertThat(new TreeMap<>(listed)).isEqualTo(new TreeMap<>(read()));
  }

  private static Map<String, String> read() throws IOException {
    try (Stream<Path> modules = Files.list(HOME)) {
      return modules
          .map(module -> module.resolve("src/main/resources"))
          .filter(Files::isDirectory)
          .flatMap(ConfigurationTest::files)
          .flatMap(file -> READ.matcher(text(file)).results())
          .collect(
              toMap(
                  variable -> variable.group(1),
                  variable -> shown(variable.group(2) != null, variable.group(3)),
                  (first, _) -> first));
    }
  }

  private static String shown(boolean optional, String otherwise) {
    if (!optional) {
      return "required";
    }
    return otherwise.isEmpty() ? "none" : "`" + otherwise + "`";
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.yml|.*-logback\\.xml"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
