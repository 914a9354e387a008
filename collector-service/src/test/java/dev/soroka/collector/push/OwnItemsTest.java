package dev.soroka.collector.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.ItemsCollected;
import dev.soroka.common.contract.Picture;
import dev.soroka.common.contract.Quantity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnItemsTest {
  private final Shop shop = new Shop();

  @Test
  void keepsRecipientsForOperators() throws IOException {
    shop.sources.put(shop.source().id(7).subscribers().source());
    var body = "{\"title\":\"Yours\",\"recipient\":\"chat:501\"}";

    assertThat(Shop.detail(shop.push(body))).contains("only operators' sources");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Ann\"",
        "\"chat:\"",
        "\"subscriber:-1\"",
        "\"\"",
        "[1, 2]",
        "{\"chat\": 1}",
        "true"
      })
  void tellsNobodyWhatIsMeantForSomebodyUnknown(String recipient) throws IOException {
    var body = "{\"title\":\"Yours\",\"recipient\":%s}".formatted(recipient);

    assertThat(Shop.detail(shop.push(body))).contains("a recipient that is none");
    assertThat(shop.published).isEmpty();
  }

  @Test
  void takesItemsInTheirOwnShape() throws IOException {
    var body =
        """
        [{"key": 17, "title": "Order <b>17</b>", "text": "Two cups", "link": "https://shop.example/17",
          "time": "2026-03-01T11:00:00Z", "subject": "cups", "recipient": "501",
          "labels": {"Tag": ["blue", "blue", "round"], "city": "Riga"},
          "numbers": {"total": 20.5, "budget": "20 000 ₽", "fee": {"value": 3, "unit": "eur"}},
          "pictures": ["https://shop.example/a.jpg", {"url": "https://shop.example/b.jpg", "caption": "b"}]}]
        """;

    var answer = shop.push(body);

    assertThat(answer.getBody()).isEqualTo(new PushDoor.Receipt(1, List.of()));
    assertThat(shop.published)
        .singleElement()
        .isInstanceOfSatisfying(
            ItemsCollected.class,
            it -> {
              assertThat(it.run()).isZero();
              assertThat(it.silent()).isFalse();
              assertThat(it.fetchedAt()).isEqualTo(Shop.NOW);
            });
    assertThat(shop.items().getFirst())
        .returns("17", Item::key)
        .returns("Two cups", Item::text)
        .returns("https://shop.example/17", Item::link)
        .returns(Instant.parse("2026-03-01T11:00:00Z"), Item::time)
        .returns("cups", Item::subject)
        .returns("chat:501", Item::recipient)
        .returns(Map.of("tag", List.of("blue", "round"), "city", List.of("Riga")), Item::labels)
        .returns(
            Map.of(
                "total", new Quantity(new BigDecimal("20.5"), null),
                "budget", new Quantity(new BigDecimal("20000"), "RUB"),
                "fee", new Quantity(new BigDecimal("3"), "EUR")),
            Item::numbers)
        .returns(
            List.of(
                new Picture("https://shop.example/a.jpg", ""),
                new Picture("https://shop.example/b.jpg", "b")),
            Item::pictures);
  }

  @Test
  void leavesOutWhatMakesNoSenseAndSaysSo() throws IOException {
    var body =
        """
        {"title": "Order", "link": "javascript:alert(1)", "time": "soon", "labels": ["blue"],
         "numbers": {"total": "free"}, "subject": {"a": 1}, "colour": "red"}
        """;

    var receipt = (PushDoor.Receipt) shop.push(body).getBody();

    assertThat(receipt).isNotNull();
    assertThat(receipt.items()).isEqualTo(1);
    assertThat(receipt.problems())
        .containsExactlyInAnyOrder(
            "element 1 has an unknown field 'colour', which was ignored",
            "element 1 has an address that is not one of the web",
            "element 1 has a time that is none; write it like 2026-03-01T12:00:00Z",
            "element 1 has no object under 'labels'",
            "element 1 has no number under 'total'",
            "element 1 has no text under 'subject'");
    assertThat(shop.items().getFirst().link()).isNull();
  }

  @Test
  void publishesManyItemsInListsOfAHundred() throws IOException {
    var body =
        IntStream.range(0, 250)
            .mapToObj("{\"key\":\"%1$d\",\"title\":\"Order %1$d\"}"::formatted)
            .collect(Collectors.joining(",", "[", "]"));

    shop.push(body);

    assertThat(shop.published).hasSize(3);
    assertThat(shop.items()).hasSize(250).extracting(Item::key).doesNotHaveDuplicates();
  }

  @Test
  void understandsTheExampleOfTheManual() throws IOException {
    var manual = Files.readString(Path.of("../docs/pushing.md"));
    var example = manual.split("```json\n", 2)[1].split("```", 2)[0];

    var answer = shop.push(example);

    assertThat(answer.getBody()).isEqualTo(new PushDoor.Receipt(1, List.of()));
    assertThat(shop.items().getFirst().numbers())
        .containsEntry("total", new Quantity(new BigDecimal("49.9"), "EUR"));
  }
}
