package dev.soroka.sandbox.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.sandbox.json.Json;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TextRulesTest {

  private static final String MAGPIE = "🐦";

  @Test
  void anEmptyTextIsRefused() {
    assertRefused("", "message text is empty");
  }

  @Test
  void aBlankTextIsRefused() {
    assertRefused(" \n\t ", "text must be non-empty");
  }

  @Test
  void aTextOf4097UnitsIsRefused() {
    assertRefused("я".repeat(4_097), "message is too long");
    assertThat(message("я".repeat(4_096), "[]").text()).hasSize(4_096);
  }

  @Test
  void lengthIsCountedInUtf16UnitsAfterTrimming() {
    assertRefused(MAGPIE.repeat(2_049), "message is too long");
    assertThat(message("  " + MAGPIE.repeat(2_048) + "\n", "[]").text()).hasSize(4_096);
  }

  @Test
  void aCaptionOf1025UnitsIsRefused_andAnEmptyOneIsNot() {
    assertThatThrownBy(() -> TextRules.caption("x".repeat(1_025), "", Optional.empty()))
        .hasMessage("Bad Request: message caption is too long");
    assertThat(TextRules.caption("", "", Optional.empty()).text()).isEmpty();
    assertThat(TextRules.caption("x".repeat(1_024), "", Optional.empty()).text()).hasSize(1_024);
  }

  @Test
  void markdownIsRefused_becauseNobodyHereReadsIt() {
    assertThatThrownBy(() -> TextRules.message("*x*", "MarkdownV2", Optional.empty()))
        .hasMessageStartingWith("Bad Request: unsupported parse_mode");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"type":"bold","offset":-1,"length":2}  | receive an entity with incorrect offset -1
          {"type":"bold","offset":0,"length":-2}  | receive an entity with incorrect length -2
          {"type":"bold","offset":9,"length":1}   | entity begins after the end of the text at UTF-16 offset 9
          {"type":"bold","offset":5,"length":5}   | entity beginning at UTF-16 offset 5 ends after the end of the text at UTF-16 offset 10
          {"type":"bold","offset":3,"length":2}   | entity begins in a middle of a UTF-16 symbol at byte offset 6
          {"type":"bold","offset":0,"length":3}   | entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 6
          {"type":"glow","offset":0,"length":1}   | can't parse MessageEntity: Unsupported type specified
          {"type":"bold","length":1}              | can't parse MessageEntity: Can't find field "offset"
          {"type":"bold","offset":"x","length":1} | can't parse MessageEntity: Field "offset" must be a valid Number
          "bold"                                  | can't parse MessageEntity: expected an Object
          {"type":"text_link","offset":0,"length":1,"url":"http://localhost"} | entity URL 'http://localhost' is invalid: Wrong HTTP URL
          {"type":"text_link","offset":0,"length":1} | can't parse MessageEntity: Can't find field "url"
          {"type":"date_time","offset":0,"length":1,"unix_time":5,"date_time_format":"z"} | can't parse MessageEntity: Invalid date-time format specified
          """)
  void anEntityThatDoesNotFitIsRefused(String entity, String reason) {
    assertThatThrownBy(() -> message("ab" + MAGPIE + "cdef", "[" + entity + "]"))
        .hasMessage("Bad Request: " + reason);
  }

  @Test
  void moreThanAHundredEntitiesAreRefused() {
    var array = Json.array();
    for (var number = 0; number < 101; number++) {
      array.addObject().put("type", "bold").put("offset", number).put("length", 1);
    }

    assertThatThrownBy(() -> TextRules.message("x".repeat(200), "", Optional.<JsonNode>of(array)))
        .hasMessage("Bad Request: ENTITIES_TOO_LONG");
  }

  @Test
  void entitiesMoveWithTheTrimmedText() {
    var kept =
        message(
            "\n\n bold and more  ",
            "[{\"type\":\"italic\",\"offset\":12,\"length\":6},{\"type\":\"bold\",\"offset\":3,\"length\":4}]");

    assertThat(kept.text()).isEqualTo("bold and more");
    assertThat(kept.entities())
        .containsExactly(new Entity("bold", 0, 4), new Entity("italic", 9, 4));
  }

  @Test
  void emptyEntitiesAndThoseThatTelegramFindsItselfAreLeftOut() {
    var kept =
        message(
            "plain words",
            "[{\"type\":\"bold\",\"offset\":0,\"length\":0},{\"type\":\"url\",\"offset\":0,\"length\":5}]");

    assertThat(kept.entities()).isEmpty();
  }

  @Test
  void whatIsRecognisedDoesNotOverlapWhatWasMarked() {
    var kept = message("see /help and #news", "[{\"type\":\"code\",\"offset\":4,\"length\":5}]");

    assertThat(kept.entities())
        .containsExactly(new Entity("code", 4, 5), new Entity("hashtag", 14, 5));
  }

  private static void assertRefused(String text, String reason) {
    assertThatThrownBy(() -> message(text, "[]")).hasMessage("Bad Request: " + reason);
  }

  private static FormattedText message(String text, String entities) {
    return TextRules.message(text, "", Json.parsed(entities));
  }
}
