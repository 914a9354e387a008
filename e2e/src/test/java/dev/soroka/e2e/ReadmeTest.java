package dev.soroka.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.query.QueryLimits;
import dev.soroka.common.query.QueryOutcome;
import dev.soroka.common.query.QueryParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README is true to the letter. */
class ReadmeTest {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final int LONGEST = 200;

  @Test
  void isAPageThatAPersonReads() throws IOException {
    assertThat(Files.readAllLines(HOME.resolve("README.md"))).hasSizeLessThanOrEqualTo(LONGEST);
  }

  @Test
  void leadsToFilesThatAreThere() throws IOException {
    assertThat(found("\\]\\(([^)#:]+)\\)")).isNotEmpty().allSatisfy(this::isThere);
  }

  @Test
  void namesCommandsThatAreThere() throws Exception {
    var help = Command.run(HOME, Map.of(), "./soroka", "help");

    assertThat(help.code()).isZero();
    assertThat(found("\\./soroka ([a-z]+)"))
        .isNotEmpty()
        .allSatisfy(command -> assertThat(help.output()).contains("./soroka " + command));
  }

  @Test
  void showsQueriesThatParse() throws IOException {
    var examples = section("## What people write").split("```", -1)[1].strip().lines().toList();

    assertThat(examples)
        .isNotEmpty()
        .allSatisfy(
            query ->
                assertThat(new QueryParser(QueryLimits.DEFAULTS).parse(query))
                    .isInstanceOf(QueryOutcome.Parsed.class));
  }

  @Test
  void namesTheStoryClassesInTheOrderOfTheItem() throws IOException {
    assertThat(found("^\\d\\. \\[`(\\w+)`\\]"))
        .containsExactly(
            "Schedule", "CollectionRun", "Storing", "Matching", "Personalizing", "OutboxIntake");
  }

  private void isThere(String link) {
    assertThat(HOME.resolve(link)).exists();
  }

  private static String section(String heading) throws IOException {
    var readme = Files.readString(HOME.resolve("README.md"));
    return readme.substring(readme.indexOf(heading));
  }

  private static List<String> found(String pattern) throws IOException {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(Files.readString(HOME.resolve("README.md")))
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
