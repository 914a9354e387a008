package dev.soroka.collector.source.json;

import static dev.soroka.collector.source.Pages.error;
import static dev.soroka.collector.source.Pages.items;
import static dev.soroka.collector.source.Pages.number;
import static dev.soroka.collector.source.Pages.page;
import static dev.soroka.collector.source.Pages.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.collector.source.Reading;
import dev.soroka.collector.source.Recipe;
import dev.soroka.common.contract.Identity;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Mapping.Field;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonKindTest {
  private final JsonKind json = new JsonKind();

  private static Mapping mapping(@Nullable String items) {
    return new Mapping(
        items,
        Field.at("$.id"),
        Field.at("$.title"),
        Field.at("$.text"),
        new Field("$.id", "https://example.org/jobs/", null, null, null, null, null),
        new Field("$.at", null, null, "epoch-seconds", null, null, null),
        Field.at("$.company"),
        Map.of("tag", Field.at("$.tags")),
        Map.of("budget", Field.at("$.budget")),
        null,
        null);
  }

  private Reading read(@Nullable String items, String body) {
    return json.read(page(body), new Recipe(mapping(items), Identity.AUTO, Map.of()));
  }

  @Test
  void anAnswerWithoutTheMappedListIsAFailureThatNamesTheListAndWhatIsThereInstead() {
    assertThat(error(read("$.jobs[*]", "{\"code\": 403, \"message\": \"blocked\"}")))
        .isEqualTo("JSON without the list $.jobs[*]: it is an object with code, message");
    assertThat(error(read("$.jobs[*]", "[]")))
        .isEqualTo("JSON without the list $.jobs[*]: it is a list of 0");
    assertThat(error(read(null, "null")))
        .isEqualTo("JSON without the list $: it is the value null");
  }

  @Test
  void anAnswerThatIsNoJsonIsAFailureThatSaysWhatItIs() {
    assertThat(error(read("$[*]", "<html><title>403 Forbidden</title></html>")))
        .isEqualTo("not JSON but an HTML page titled «403 Forbidden»");
    assertThat(error(read("$[*]", ""))).isEqualTo("not JSON but an empty answer");
    assertThat(error(read("$[*]", "[{\"id\": 1},\n]")))
        .startsWith("not JSON: ")
        .endsWith("line 2, column 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void bombsAreRefused(String brackets) {
    assertThat(error(read("$[*]", brackets.repeat(100_000)))).startsWith("not JSON: ");
  }

  @Test
  void whenNoElementHasItsTitleOrKeyAnyMoreTheMappingIsOutdated() {
    assertThat(error(read("$[*]", "[{\"id\": 1, \"name\": \"A\"}, {\"id\": 2, \"name\": \"B\"}]")))
        .isEqualTo("none of the 2 elements of the list has its title at $.title");
    assertThat(error(read("$[*]", "[{\"title\": \"A\"}]")))
        .isEqualTo("none of the 1 elements of the list has its key at $.id");
  }

  @Test
  void anEmptyListIsAQuietSource() {
    assertThat(items(read("$.jobs[*]", "{\"jobs\": []}"))).isEmpty();
    assertThat(items(read("$.jobs[*]", "{\"jobs\": null}"))).isEmpty();
  }

  @Test
  void anElementThatIsNoItemIsLeftOutAndTheOthersStay() {
    var reading =
        read(
            "$[*]",
            """
            [{"last_updated": 1, "legal": "link back"}, {"id": 7, "title": "CI&amp;T needs you",
              "text": "<p>one</p><p>two</p>", "at": 1733260504, "company": "CI&amp;T",
              "tags": ["java", null, {"x": 1}], "budget": 1.5E3}, null]
            """);

    assertThat(problems(reading))
        .containsExactly(
            "element 1 has no title, text, link or key",
            "element 3 has no title, text, link or key");
    assertThat(items(reading))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.key()).isEqualTo("7");
              assertThat(item.title()).isEqualTo("CI&T needs you");
              assertThat(item.text()).isEqualTo("one\ntwo");
              assertThat(item.link()).isEqualTo("https://example.org/jobs/7");
              assertThat(item.time()).isEqualTo(Instant.parse("2024-12-03T21:15:04Z"));
              assertThat(item.subject()).isEqualTo("CI&T");
              assertThat(item.labels()).containsEntry("tag", List.of("java"));
              assertThat(item.numbers()).containsEntry("budget", number("1500"));
            });
  }

  @Test
  void listsInsideListsAreOneList() {
    var body =
        """
        {"data": {"catalogs": [
          {"articles": [{"id": 1, "title": "A"}, {"id": 2, "title": "B"}]}, {"articles": []},
          {"articles": [{"id": 3, "title": "C"}]}]}}
        """;

    assertThat(items(read("$.data.catalogs[*].articles[*]", body)))
        .extracting(Item::title)
        .containsExactly("A", "B", "C");
  }

  @Test
  void anObjectIsOneItemWhereNoListIsMapped() {
    assertThat(items(read(null, "{\"id\": 1, \"text\": \"Only a comment\"}")))
        .extracting(Item::title)
        .containsExactly("Only a comment");
  }

  @Test
  void textInOtherCharsetsIsRead() {
    var body = "[{\"id\": 1, \"title\": \"Заказ\"}]";
    var bytes = body.getBytes(Charset.forName("windows-1251"));

    var reading =
        json.read(
            page(bytes, "Content-Type", "application/json; charset=windows-1251"),
            new Recipe(mapping("$[*]"), Identity.AUTO, Map.of()));

    assertThat(items(reading)).extracting(Item::title).containsExactly("Заказ");
  }

  @Test
  void aMappingIsCheckedBeforeAnythingIsFetched() {
    var mapping =
        new Mapping(
            "$..jobs",
            null,
            null,
            null,
            Field.at("link"),
            null,
            null,
            Map.of(),
            Map.of(),
            null,
            null);

    assertThat(json.problems(mapping, Map.of()))
        .containsExactlyInAnyOrder(
            "items: «$..jobs» searches at any depth (..), which is not offered",
            "link: «link» is no JSONPath: it begins with $",
            "a json mapping says where the title or the text is");
  }

  @Property
  void anyTextIsReadOrRefusedWithAReason(@ForAll String text) {
    var reading = read("$[*]", text);

    if (reading instanceof Reading.Unreadable(var error)) {
      assertThat(error).isNotBlank();
    } else {
      assertThat(items(reading)).isNotNull();
    }
  }
}
