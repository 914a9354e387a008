package dev.soroka.common.query;

import static dev.soroka.common.query.Queries.fault;
import static dev.soroka.common.query.Queries.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs what docs/query-language.md promises; what is found, the filter's tests run. */
class QueryLanguagePageTest {
  private static final Path PAGE = Path.of("..", "docs", "query-language.md");
  private static final Pattern BLOCK = Pattern.compile("```(\\S*)\\n(.*?)\\n```", Pattern.DOTALL);
  private static final String ARROW = "  →  ";

  @Test
  void hasOnlyBlocksThatAreRun() throws IOException {
    var run = blocks("query|printed|words-en|words-ru|fault|found");

    assertThat(run).isNotEmpty().hasSameElementsAs(blocks(".*"));
  }

  @ParameterizedTest
  @MethodSource
  void everyFaultIsWhereThePageShowsIt(String example) {
    var lines = example.lines().toList();
    int caret = lines.get(1).indexOf('^');

    var fault = fault(lines.get(0));

    assertThat(fault.position()).isEqualTo(caret);
    assertThat(fault.expected()).isEqualTo(lines.get(1).substring(caret + 2));
  }

  static List<String> everyFaultIsWhereThePageShowsIt() throws IOException {
    return blocks("fault").stream()
        .flatMap(block -> List.of(block.split("\n\n", -1)).stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource
  void everyExampleParses(String example) {
    assertThat(query(QueryPrinter.print(query(example)))).isEqualTo(query(example));
  }

  static List<String> everyExampleParses() throws IOException {
    return lines("query");
  }

  @ParameterizedTest
  @MethodSource
  void everySpellingIsPrintedAsThePageSays(String example) {
    var sides = example.split(ARROW, 2);

    assertThat(QueryPrinter.print(query(sides[0]))).isEqualTo(sides[1]);
    assertThat(query(sides[1])).isEqualTo(query(sides[0]));
  }

  static List<String> everySpellingIsPrintedAsThePageSays() throws IOException {
    return lines("printed");
  }

  @Test
  void everyQueryIsSaidInTheWordsOfThePage() throws IOException {
    for (var language : List.of("en", "ru")) {
      for (var example : lines("words-" + language)) {
        var sides = example.split(ARROW, 2);

        assertThat(QueryWords.in(Locale.of(language)).say(query(sides[0]))).isEqualTo(sides[1]);
      }
    }
  }

  private static List<String> lines(String kind) throws IOException {
    return blocks(kind).stream().flatMap(String::lines).toList();
  }

  private static List<String> blocks(String kind) throws IOException {
    var found = new ArrayList<String>();
    var block = BLOCK.matcher(Files.readString(PAGE));
    while (block.find()) {
      if (block.group(1).matches(kind)) {
        found.add(block.group(2));
      }
    }
    return found;
  }
}
