package dev.soroka.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the compiler cannot see: the length of files, and tests that could pass without running. */
class SourceFilesTest {
  private static final int LONGEST = 300;
  private static final Pattern SKIPPED =
      Pattern.compile("@Dis" + "abled|assume(True|False|That)\\(");

  @Test
  void noFileIsLongerThanAPersonReads() throws IOException {
    assertThat(sources())
        .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(LONGEST));
  }

  @Test
  void noTestCanBeSkipped() throws IOException {
    assertThat(sources())
        .allSatisfy(file -> assertThat(SKIPPED.matcher(Files.readString(file)).find()).isFalse());
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("/target/"))
          .toList();
    }
  }
}
