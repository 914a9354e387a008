package dev.soroka.common.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.CollectRequested;
import dev.soroka.common.contract.ItemMatched;
import dev.soroka.common.contract.ItemsCollected;
import dev.soroka.common.contract.ItemsStored;
import dev.soroka.common.contract.Message;
import dev.soroka.common.contract.NotificationRequested;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The contracts only grow: what was once written must still be read, and what is written now is
 * what the golden file of the message says.
 */
class GoldenJsonTest {
  private static final JsonMapper JSON = SorokaJson.mapper();

  @Test
  void everyMessageHasAnExample() {
    assertThat(Examples.all().map(Object::getClass))
        .containsAll(Arrays.asList(Message.class.getPermittedSubclasses()));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isWrittenAsTheGoldenFileSays(Message example) {
    var written = JSON.readTree(JSON.writeValueAsBytes(example));

    assertThat(written.toPrettyString()).isEqualTo(JSON.readTree(golden(example)).toPrettyString());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isReadFromTheGoldenFile(Message example) {
    assertThat(JSON.readValue(golden(example), example.getClass())).isEqualTo(example);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isReadWithFieldsOfALaterVersion(Message example) {
    var later = golden(example).replaceFirst("\\{", "{\"addedLater\": {\"unknown\": [1, 2]},");

    assertThat(JSON.readValue(later, example.getClass())).isEqualTo(example);
  }

  @ParameterizedTest
  @ValueSource(classes = {ItemMatched.class, ItemsStored.class, NotificationRequested.class})
  void isReadAsAnEarlierVersionWroteIt(Class<? extends Message> type) {
    var earlier = golden("earlier/" + type.getSimpleName());

    var later = JSON.writeValueAsString(JSON.readValue(earlier, type));

    assertThat(later).contains("\"group\":7").doesNotContain("null");
  }

  @ParameterizedTest
  @ValueSource(classes = {CollectRequested.class, ItemsCollected.class})
  void isNoStreamWhenAnEarlierVersionWroteIt(Class<? extends Message> type) {
    var earlier = golden("earlier/" + type.getSimpleName());

    var later = JSON.writeValueAsString(JSON.readValue(earlier, type));

    assertThat(JSON.readTree(later)).isEqualTo(JSON.readTree(earlier));
  }

  static Stream<Message> examples() {
    return Examples.all();
  }

  private static String golden(Message example) {
    return golden(example.getClass().getSimpleName());
  }

  private static String golden(String message) {
    var name = "/golden/" + message + ".json";
    try (var file = GoldenJsonTest.class.getResourceAsStream(name)) {
      assertThat(file).as("golden file %s", name).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
