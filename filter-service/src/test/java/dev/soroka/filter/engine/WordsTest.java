package dev.soroka.filter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.MatchReason;
import dev.soroka.testkit.Items;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people ask for, against what is published. The tables stand beside the tests, in {@code
 * words/}: a query, a title, and what is found there; a dash says that nothing is.
 */
class WordsTest {
  private static final String NOTHING = "-";

  @ParameterizedTest(name = "{0}: {1} in “{2}”")
  @MethodSource
  void findsWhatIsMeantAndNothingElse(String table, String query, String title, String found) {
    assertThat(found(query, title)).isEqualTo(found);
  }

  static Stream<Arguments> findsWhatIsMeantAndNothingElse() {
    return Stream.of("russian", "english", "chinese", "names", "numbers", "phrases", "writing")
        .flatMap(WordsTest::cases);
  }

  @ParameterizedTest(name = "{0} in “{1}”")
  @MethodSource
  void findsWhatThePageSays(String query, String title, String found) {
    assertThat(found(query, title)).isEqualTo(found);
  }

  static Stream<Arguments> findsWhatThePageSays() throws IOException {
    var page = Files.readString(Path.of("..", "docs", "query-language.md"));
    return Pattern.compile("```found\\n(.*?)\\n```", Pattern.DOTALL)
        .matcher(page)
        .results()
        .flatMap(block -> block.group(1).lines())
        .map(WordsTest::cells)
        .map(cells -> Arguments.of(cells[0], cells[1], cells[2]));
  }

  @Test
  void readsThroughWhatNobodySees() {
    assertThat(found("дизайн", "ди\u00ADзайн")).isEqualTo("ди\u00ADзайн");
    assertThat(found("разработка", "раз\u200Bработка")).isEqualTo("раз\u200Bработка");
    assertThat(found("java", "\u2068Java\u2069, \u202BSpring\u202C")).startsWith("Java");
    assertThat(found("\uFEFFjava", "Java")).isEqualTo("Java");
    assertThat(found("Java Spring", "Java\u00A0Spring")).isEqualTo("Java + Spring");
    assertThat(found("1500", "1\u202F500 ₽")).isEqualTo("1 500");
  }

  @Test
  void readsThroughMarksOverAndUnderLetters() {
    assertThat(found("замок", "за\u0301мок")).isEqualTo("за\u0301мок");
    assertThat(found("йога", "и\u0306ога")).isEqualTo("йога");
    assertThat(found("ёлка", "е\u0308лка")).isEqualTo("ёлка");
    assertThat(found("казино", "к\u0337а\u0337з\u0337и\u0337н\u0337о\u0337")).startsWith("к");
    assertThat(found("resume", "Re\u0301sume\u0301")).isEqualTo("Résumé");
  }

  @Test
  void findsWordsThatWereDividedAtTheEndOfALine() {
    assertThat(found("разработка", "разра-\nботку сайта")).isEqualTo("разра-\nботку");
    assertThat(found("development", "web develop-\nment")).isEqualTo("develop-\nment");
    assertThat(found("онлайн-школа", "онлайн-\nшкола")).isEqualTo("онлайн-\nшкола");
    assertThat(found("список", "- раз\n- список")).isEqualTo("список");
    assertThat(found("разсписок", "- раз\n- список")).isEqualTo(NOTHING);
  }

  private static String found(String query, String title) {
    var answer = Asked.query(query).in(Items.titled(title).stored());
    return answer.matches()
        ? answer.reasons().stream().map(MatchReason::as).collect(Collectors.joining(" + "))
        : NOTHING;
  }

  private static Stream<Arguments> cases(String table) {
    return lines("/words/" + table + ".txt")
        .filter(line -> !line.isBlank() && !line.startsWith("// "))
        .map(WordsTest::cells)
        .map(cells -> Arguments.of(table, cells[0], cells[1], cells[2]));
  }

  private static String[] cells(String line) {
    return Pattern.compile(" \\| ").splitAsStream(line).map(String::strip).toArray(String[]::new);
  }

  private static Stream<String> lines(String file) {
    try (InputStream table = Objects.requireNonNull(WordsTest.class.getResourceAsStream(file))) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
