package dev.soroka.collector.source.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPathTest {
  private static final String TREE =
      """
      {"a": {"b c": [1, 2, {"d.e": "x"}], "it's": true}, "list": [{"n": 1}, {"n": 2}, {}],
       "nested": [{"l": [1, 2]}, {"l": []}, {"l": [3]}], "none": null, "empty": [], "число": 7}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id            | «id» is no JSONPath: it begins with $",
        "$..id         | «$..id» searches at any depth (..), which is not offered",
        "$.a[?(@.b>1)] | «$.a[?(@.b>1)]» has a filter, which is not offered",
        "$.a[0:2]      | «[0:2]» is no step of a JSONPath",
        "$.a[          | «[» is no step of a JSONPath",
        "$a            | «a» is no step of a JSONPath",
        "$.            | «.» is no step of a JSONPath",
        "$.a.length()  | «()» is no step of a JSONPath"
      })
  void pathsThatAreNotOfferedAreRefusedByName(String path, String problem) {
    assertThatThrownBy(() -> JsonPath.of(path)).hasMessage(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$.a['b c'][0]         | 1",
        "$.a[\"b c\"][-1]['d.e'] | x",
        "$.a['it\\'s']         | true",
        "$['a']['b c'][*]      | 1,2,{\"d.e\":\"x\"}",
        "$.list[*].n           | 1,2",
        "$.nested[*].l[*]      | 1,2,3",
        "$.число               | 7",
        "$.none                | null",
        "$.a.nothing           | ''",
        "$.list[9]             | ''",
        "$.число.deeper        | ''",
        "$.число[*]            | ''"
      })
  void pathsLeadToPlaces(String path, String values) {
    assertThat(JsonPath.of(path).in(JsonText.tree(TREE)).stream().map(Object::toString))
        .map(value -> value.replaceAll("^\"|\"$", ""))
        .containsExactly(values.isEmpty() ? new String[0] : values.split(",", -1));
  }

  @Test
  void aListWithoutElementsIsNotTheSameAsNoList() {
    var tree = JsonText.tree(TREE);

    assertThat(JsonPath.of("$.empty[*]").list(tree))
        .hasValueSatisfying(it -> assertThat(it).isEmpty());
    assertThat(JsonPath.of("$.none[*]").list(tree))
        .hasValueSatisfying(it -> assertThat(it).isEmpty());
    assertThat(JsonPath.of("$.empty[*].x[*]").list(tree))
        .hasValueSatisfying(it -> assertThat(it).isEmpty());
    assertThat(JsonPath.of("$.jobs[*]").list(tree)).isEmpty();
    assertThat(JsonPath.of("$.none[*].x[*]").list(tree)).isEmpty();
    assertThat(JsonPath.of("$.list[*].x[*]").list(tree)).isEmpty();
  }

  @Property
  void anyTextIsAPathOrRefused(@ForAll String text) {
    try {
      assertThat(JsonPath.of("$" + text).steps()).isNotNull();
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("«");
    }
  }
}
