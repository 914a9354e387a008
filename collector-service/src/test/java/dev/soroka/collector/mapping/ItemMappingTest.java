package dev.soroka.collector.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Mapping.Field;
import dev.soroka.common.contract.Picture;
import dev.soroka.common.contract.Quantity;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ItemMappingTest {
  private static final URI BASE = URI.create("https://shop.example/list");

  private static Draft draft(Mapping mapping, Map<String, List<String>> element, Draft found) {
    return new ItemMapping(mapping, BASE, Instant.EPOCH)
        .draft(path -> element.getOrDefault(path, List.of()), found);
  }

  private static Mapping titled(Field title) {
    return new Mapping(null, null, title, null, null, null, null, Map.of(), Map.of(), null, null);
  }

  @Test
  void aFieldThatFindsNothingLeavesWhatTheKindFound() {
    var found = new Draft("k", "T", "x", null, null, null, Map.of(), Map.of(), List.of(), null);

    assertThat(draft(titled(Field.at("nowhere")), Map.of(), found).title()).isEqualTo("T");
  }

  @Test
  void aPatternTakesAPartOfTheValue() {
    var field = new Field("t", null, "^(.*?)(?:\\s*\\(Бюджет:[^()]*\\))?$", null, null, null, null);

    assertThat(
            draft(titled(field), Map.of("t", List.of("Сайт (Бюджет: 2000 &#8381;)")), Draft.EMPTY)
                .title())
        .isEqualTo("Сайт");
  }

  @Test
  void aPrefixStandsBeforeTheValueAndALinkIsAbsolute() {
    var mapping =
        new Mapping(
            null,
            Field.at("id"),
            null,
            null,
            new Field("id", "/orders/", null, null, null, null, null),
            null,
            null,
            Map.of(),
            Map.of(),
            null,
            null);

    assertThat(draft(mapping, Map.of("id", List.of("7")), Draft.EMPTY).link())
        .isEqualTo("https://shop.example/orders/7");
  }

  @Test
  void valuesAreReadAsPlainText() {
    var mapping =
        new Mapping(
            null,
            null,
            Field.at("t"),
            Field.at("d"),
            null,
            null,
            null,
            Map.of("Tag", Field.at("tags")),
            Map.of(),
            null,
            null);

    var draft =
        draft(
            mapping,
            Map.of(
                "t", List.of("CI&amp;T\n<b>wants</b> you"),
                "d", List.of("<p>one</p>", "two<script>alert()</script>"),
                "tags", List.of("java", "java", " ", "<i>spring</i>")),
            Draft.EMPTY);

    assertThat(draft.title()).isEqualTo("CI&T wants you");
    assertThat(draft.text()).isEqualTo("one\ntwo");
    assertThat(draft.labels()).containsEntry("tag", List.of("java", "spring"));
  }

  @Test
  void aNumberTakesItsCurrencyFromItsPlaceInTheElement() {
    var total = new Field("total", null, null, null, null, "$.currency", null);
    var mapping =
        new Mapping(
            null, null, null, null, null, null, null, Map.of(), Map.of("total", total), null, null);

    assertThat(
            draft(
                    mapping,
                    Map.of("total", List.of("29.35"), "$.currency", List.of("CAD")),
                    Draft.EMPTY)
                .numbers())
        .containsEntry("total", new Quantity(new BigDecimal("29.35"), "CAD"));
  }

  @Test
  void picturesHaveTheirCaptionsAndAreOnTheWeb() {
    var mapping =
        new Mapping(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Map.of(),
            Map.of(),
            new Mapping.Pictures("photo", "name"),
            null);

    assertThat(
            draft(
                    mapping,
                    Map.of(
                        "photo", List.of("/1.png", "javascript:x", "/3.png"),
                        "name", List.of("Tea &amp; co", "bad")),
                    Draft.EMPTY)
                .pictures())
        .containsExactly(
            new Picture("https://shop.example/1.png", "Tea & co"),
            new Picture("https://shop.example/3.png", ""));
  }
}
