package dev.soroka.collector.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.collector.catalog.KnownSources;
import dev.soroka.common.amqp.Bus;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Mapping.Field;
import dev.soroka.common.contract.Quantity;
import dev.soroka.testkit.Sources;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.amqp.AmqpException;

class PushDoorTest {
  private static final String ONE = "{\"key\":\"1\",\"title\":\"Order 1\"}";
  private static final Mapping ORDERS =
      new Mapping(
          "$.orders[*]",
          Field.at("$.id"),
          Field.at("$.name"),
          null,
          null,
          null,
          null,
          Map.of(),
          Map.of("total", new Field("$.total", null, null, null, null, "USD", null)),
          null,
          null);

  private final Shop shop = new Shop();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "t=1772366400",
        "v1=00",
        "t=1772366400,v1=xyz",
        "t=,v1=0000000000000000000000000000000000000000000000000000000000000000",
        "t=1772366400,v1=0000000000000000000000000000000000000000000000000000000000000000"
      })
  void refusesABadSignature(String signature) throws IOException {
    var answer = shop.push("7", signature, ONE);

    assertThat(answer.getStatusCode().value()).isEqualTo(401);
    assertThat(shop.published).isEmpty();
  }

  @Test
  void refusesAMissingSignature() throws IOException {
    assertThat(shop.push("7", null, ONE).getStatusCode().value()).isEqualTo(401);
  }

  @Test
  void refusesASignatureOfAnotherBodyOrSecret() throws IOException {
    assertThat(
            shop.push("7", Signing.sign("{}", Shop.SECRET, Shop.NOW), ONE).getStatusCode().value())
        .isEqualTo(401);
    assertThat(shop.push("7", Signing.sign(ONE, "guess", Shop.NOW), ONE).getStatusCode().value())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({"-301, 401", "-300, 202", "0, 202", "300, 202", "301, 401"})
  void refusesAnOldSignatureAndOneFromTheFuture(long seconds, int status) throws IOException {
    var signature = Signing.sign(ONE, Shop.SECRET, Shop.NOW.plusSeconds(seconds));

    assertThat(shop.push("7", signature, ONE).getStatusCode().value()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "0", "-7", "seven", "99999999999999999999", "9", "10"})
  void knowsNoOtherSourceToPushTo(String source) throws IOException {
    shop.sources.put(Sources.feed("https://example.org/").id(9).source());
    shop.sources.put(shop.source().id(10).disabled().source());

    assertThat(
            shop.push(source, Signing.sign(ONE, Shop.SECRET, Shop.NOW), ONE)
                .getStatusCode()
                .value())
        .isEqualTo(404);
  }

  @Test
  void asksForPatienceWhileItDoesNotKnowTheSources() throws IOException {
    var request = Shop.request("7", null, ONE);
    var fresh =
        new PushDoor(
            new KnownSources(),
            shop.copy(),
            shop.pushing(shop.published::addAll, Shop.limits()),
            Shop.limits(),
            Shop.meters(),
            shop.clock);

    assertThat(fresh.push("7", request).getStatusCode().value()).isEqualTo(503);
  }

  @Test
  void refusesABodyThatIsTooLarge() throws IOException {
    var body = "x".repeat(5 * 1024 * 1024 + 1);

    var answer = shop.push(body);

    assertThat(answer.getStatusCode().value()).isEqualTo(413);
    assertThat(Shop.detail(answer)).contains("5 MB");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                            | The body is empty
          null                          | Element 1 is not an object
          not json                      | not JSON
          {"key":                       | not JSON
          []                            | no items
          [1]                           | Element 1 is not an object
          {}                            | element 1 has no title, text, link or key
          {"price":5}                   | element 1 has an unknown field 'price'
          """)
  void tellsWhyABodyHoldsNoItems(String body, String detail) throws IOException {
    var answer = shop.push(body);

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(Shop.detail(answer)).contains(detail);
    assertThat(shop.published).isEmpty();
  }

  @Test
  void tellsWhereTheMappingFoundNothing() throws IOException {
    shop.sources.put(shop.source().id(7).mapping(ORDERS).source());

    var answer = shop.push(ONE);

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(Shop.detail(answer)).contains("$.orders[*]", "key, title");
  }

  @Test
  void acceptsNothingThatTheBrokerHasNotTaken() throws IOException {
    Bus away =
        _ -> {
          throw new AmqpException("away");
        };
    var door = shop.door(away, Shop.limits());

    var answer = door.push("7", Shop.request("7", Signing.sign(ONE, Shop.SECRET, Shop.NOW), ONE));

    assertThat(answer.getStatusCode().value()).isEqualTo(503);
    assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("5");
  }

  @Test
  void mapsBodiesAsTheSourceSays() throws IOException {
    shop.sources.put(shop.source().id(7).mapping(ORDERS).source());
    var body = "{\"orders\":[{\"id\":5,\"name\":\"Cup\",\"total\":\"12.50\"}]}";

    assertThat(shop.push(body).getStatusCode().value()).isEqualTo(202);
    assertThat(shop.items().getFirst())
        .returns("5", Item::key)
        .returns(Map.of("total", new Quantity(new BigDecimal("12.5"), "USD")), Item::numbers);
  }
}
