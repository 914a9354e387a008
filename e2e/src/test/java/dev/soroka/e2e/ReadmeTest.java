package dev.soroka.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.query.QueryLimits;
import dev.soroka.common.query.QueryOutcome;
import dev.soroka.common.query.QueryParser;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The README is true to the letter; what it tells to type is typed by {@link UpIT}. */
class ReadmeTest {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final int LONGEST = 200;

  @Test
  void isAPageThatAPersonReads() {
    assertThat(Readme.text().lines()).hasSizeLessThanOrEqualTo(LONGEST);
  }

  @Test
  void leadsToFilesThatAreThere() {
    assertThat(Readme.found("\\]\\(([^)#:]+)\\)"))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(HOME.resolve(link)).exists());
  }

  @Test
  void namesCommandsThatAreThere() throws Exception {
    var help = Command.run(HOME, Map.of(), "./soroka", "help");

    assertThat(help.code()).isZero();
    assertThat(Readme.found("\\./soroka ([a-z]+)"))
        .isNotEmpty()
        .allSatisfy(command -> assertThat(help.output()).contains("./soroka " + command));
  }

  @Test
  void showsQueriesThatParse() {
    var examples = Readme.blocks("").getFirst().lines().toList();

    assertThat(examples)
        .isNotEmpty()
        .allSatisfy(
            query ->
                assertThat(new QueryParser(QueryLimits.DEFAULTS).parse(query))
                    .isInstanceOf(QueryOutcome.Parsed.class));
  }

  @Test
  void namesTheStoryClassesInTheOrderOfTheItem() {
    assertThat(Readme.found("^\\d\\. \\[`(\\w+)`\\]"))
        .containsExactly(
            "Schedule", "CollectionRun", "Storing", "Matching", "Personalizing", "OutboxIntake");
  }
}
