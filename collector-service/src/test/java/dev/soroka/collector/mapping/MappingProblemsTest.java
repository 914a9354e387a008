package dev.soroka.collector.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Mapping.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MappingProblemsTest {
  private static Field field(
      @Nullable String pattern, @Nullable String format, @Nullable String unit) {
    return new Field("path", null, pattern, format, null, unit, null);
  }

  private static List<String> problems(String name, Field field) {
    var mapping =
        new Mapping(
            null, null, null, null, null, null, null, Map.of(), Map.of(name, field), null, null);
    return MappingProblems.of(
        mapping,
        path -> path.equals("path") ? Optional.empty() : Optional.of("«" + path + "» is no path"));
  }

  @Test
  void aPatternThatIsNoneIsNamed() {
    assertThat(problems("budget", field("(20", null, null)))
        .singleElement()
        .asString()
        .startsWith("budget: «(20» is no RE2 pattern");
  }

  @Test
  void aPatternThatNeedsBacktrackingIsRefused() {
    assertThat(problems("budget", field("(a)(?=b)", null, null))).hasSize(1);
    assertThat(problems("budget", field("(a)\\1", null, null))).hasSize(1);
  }

  @Test
  void aPatternHasOneGroup() {
    assertThat(problems("budget", field("[0-9]+", null, null)))
        .containsExactly("budget: the pattern «[0-9]+» has 0 groups, it needs one");
  }

  @Test
  void aFormatThatIsNoneIsNamed() {
    assertThat(problems("budget", field(null, "yyyy-bb-dd{", null)))
        .singleElement()
        .asString()
        .startsWith("budget: «yyyy-bb-dd{» is no date pattern");
  }

  @Test
  void aUnitThatIsAPathIsCheckedAsOne() {
    assertThat(problems("total", field(null, null, "$.currency")))
        .containsExactly("total: «$.currency» is no path");
  }

  @Test
  void aNumberIsCalledSoThatWatchesCanAskForIt() {
    assertThat(problems("budget max", field(null, null, null)))
        .containsExactly("«budget max» cannot be asked for in a watch, so it is no name");
    assertThat(problems("бюджет_2", field("([0-9]+)", null, "RUB"))).isEmpty();
  }

  @Test
  void everyPathOfTheMappingIsChecked() {
    var mapping =
        new Mapping(
            "items",
            Field.at("key"),
            Field.at("path"),
            null,
            null,
            null,
            null,
            Map.of("tag", Field.at("tag")),
            Map.of(),
            new Mapping.Pictures("picture", null),
            null);

    assertThat(
            MappingProblems.of(
                mapping, path -> path.equals("path") ? Optional.empty() : Optional.of("no")))
        .containsExactlyInAnyOrder("key: no", "tag: no", "items: no", "pictures: no");
  }
}
