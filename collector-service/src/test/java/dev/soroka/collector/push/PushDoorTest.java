package dev.soroka.collector.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.collector.catalog.KnownSources;
import dev.soroka.collector.look.Kinds;
import dev.soroka.collector.source.push.PushKind;
import dev.soroka.common.amqp.Bus;
import dev.soroka.common.api.StorageApi.CatalogChanges;
import dev.soroka.common.api.StorageApi.CatalogPage;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.ItemsCollected;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Mapping.Field;
import dev.soroka.common.contract.Message;
import dev.soroka.common.contract.Picture;
import dev.soroka.common.contract.Quantity;
import dev.soroka.common.contract.Source;
import dev.soroka.common.secret.Secrets;
import dev.soroka.testkit.SettableClock;
import dev.soroka.testkit.Sources;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.amqp.AmqpException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

class PushDoorTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String SECRET = "shop-secret";
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

  private final SettableClock clock = SettableClock.at(NOW);
  private final Secrets secrets = new Secrets(Base64.getEncoder().encodeToString(new byte[32]));
  private final KnownSources sources = new KnownSources();
  private final List<Message> published = new ArrayList<>();
  private final CatalogCopy<Source> copy = copy();

  @BeforeEach
  void knowASource() {
    copy.refresh();
    sources.put(source().id(7).source());
  }

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
    var answer = push("7", signature, ONE);

    assertThat(answer.getStatusCode().value()).isEqualTo(401);
    assertThat(published).isEmpty();
  }

  @Test
  void refusesAMissingSignature() throws IOException {
    assertThat(push("7", null, ONE).getStatusCode().value()).isEqualTo(401);
  }

  @Test
  void refusesASignatureOfAnotherBodyOrSecret() throws IOException {
    assertThat(push("7", Signing.sign("{}", SECRET, NOW), ONE).getStatusCode().value())
        .isEqualTo(401);
    assertThat(push("7", Signing.sign(ONE, "guess", NOW), ONE).getStatusCode().value())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({"-301, 401", "-300, 202", "0, 202", "300, 202", "301, 401"})
  void refusesAnOldSignatureAndOneFromTheFuture(long seconds, int status) throws IOException {
    var signature = Signing.sign(ONE, SECRET, NOW.plusSeconds(seconds));

    assertThat(push("7", signature, ONE).getStatusCode().value()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "0", "-7", "seven", "99999999999999999999", "9", "10"})
  void knowsNoOtherSourceToPushTo(String source) throws IOException {
    sources.put(Sources.feed("https://example.org/").id(9).source());
    sources.put(source().id(10).disabled().source());

    assertThat(push(source, Signing.sign(ONE, SECRET, NOW), ONE).getStatusCode().value())
        .isEqualTo(404);
  }

  @Test
  void asksForPatienceWhileItDoesNotKnowTheSources() throws IOException {
    var request = request("7", null, ONE);
    var fresh =
        new PushDoor(new KnownSources(), copy(), pushing(published::addAll), limits(), meters());

    assertThat(fresh.push("7", request).getStatusCode().value()).isEqualTo(503);
  }

  @Test
  void refusesABodyThatIsTooLarge() throws IOException {
    var body = "x".repeat(5 * 1024 * 1024 + 1);

    var answer = push("7", Signing.sign(body, SECRET, NOW), body);

    assertThat(answer.getStatusCode().value()).isEqualTo(413);
    assertThat(detail(answer)).contains("5 MB");
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
    var answer = push("7", Signing.sign(body, SECRET, NOW), body);

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(detail(answer)).contains(detail);
    assertThat(published).isEmpty();
  }

  @Test
  void tellsWhereTheMappingFoundNothing() throws IOException {
    sources.put(source().id(7).mapping(ORDERS).source());

    var answer = push("7", Signing.sign(ONE, SECRET, NOW), ONE);

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(detail(answer)).contains("$.orders[*]", "key, title");
  }

  @Test
  void keepsRecipientsForOperators() throws IOException {
    sources.put(source().id(7).subscribers().source());
    var body = "{\"title\":\"Yours\",\"recipient\":\"chat:501\"}";

    assertThat(detail(push("7", Signing.sign(body, SECRET, NOW), body)))
        .contains("only operators' sources");
  }

  @Test
  void acceptsNothingThatTheBrokerHasNotTaken() throws IOException {
    Bus away =
        _ -> {
          throw new AmqpException("away");
        };
    var door = new PushDoor(sources, copy, pushing(away), limits(), meters());

    var answer = door.push("7", request("7", Signing.sign(ONE, SECRET, NOW), ONE));

    assertThat(answer.getStatusCode().value()).isEqualTo(503);
    assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("5");
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

    var answer = push("7", Signing.sign(body, SECRET, NOW), body);

    assertThat(answer.getBody()).isEqualTo(new PushDoor.Receipt(1, List.of()));
    assertThat(published)
        .singleElement()
        .isInstanceOfSatisfying(
            ItemsCollected.class,
            it -> {
              assertThat(it.run()).isZero();
              assertThat(it.silent()).isFalse();
              assertThat(it.fetchedAt()).isEqualTo(NOW);
            });
    assertThat(items().getFirst())
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

    var receipt = (PushDoor.Receipt) push("7", Signing.sign(body, SECRET, NOW), body).getBody();

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
    assertThat(items().getFirst().link()).isNull();
  }

  @Test
  void mapsBodiesAsTheSourceSays() throws IOException {
    sources.put(source().id(7).mapping(ORDERS).source());
    var body = "{\"orders\":[{\"id\":5,\"name\":\"Cup\",\"total\":\"12.50\"}]}";

    assertThat(push("7", Signing.sign(body, SECRET, NOW), body).getStatusCode().value())
        .isEqualTo(202);
    assertThat(items().getFirst())
        .returns("5", Item::key)
        .returns(Map.of("total", new Quantity(new BigDecimal("12.5"), "USD")), Item::numbers);
  }

  @Test
  void publishesManyItemsInListsOfAHundred() throws IOException {
    var body =
        IntStream.range(0, 250)
            .mapToObj("{\"key\":\"%1$d\",\"title\":\"Order %1$d\"}"::formatted)
            .collect(Collectors.joining(",", "[", "]"));

    push("7", Signing.sign(body, SECRET, NOW), body);

    assertThat(published).hasSize(3);
    assertThat(items()).hasSize(250).extracting(Item::key).doesNotHaveDuplicates();
  }

  private List<Item> items() {
    return published.stream().flatMap(it -> ((ItemsCollected) it).items().stream()).toList();
  }

  private ResponseEntity<Object> push(String source, @Nullable String signature, String body)
      throws IOException {
    return new PushDoor(sources, copy, pushing(published::addAll), limits(), meters())
        .push(source, request(source, signature, body));
  }

  private static MockHttpServletRequest request(
      String source, @Nullable String signature, String body) {
    var request = new MockHttpServletRequest("POST", "/push/" + source);
    request.setContentType("application/json");
    request.setContent(body.getBytes(UTF_8));
    if (signature != null) {
      request.addHeader("X-Soroka-Signature", signature);
    }
    return request;
  }

  private static String detail(ResponseEntity<Object> answer) {
    return String.valueOf(((ProblemDetail) answer.getBody()).getDetail());
  }

  private Sources source() {
    return Sources.push(secrets.encrypt(SECRET));
  }

  private Pushing pushing(Bus bus) {
    return new Pushing(new Kinds(List.of(new PushKind())), secrets, limits(), bus, clock);
  }

  private static PushLimits limits() {
    return new PushLimits(DataSize.ofMegabytes(5), Duration.ofSeconds(300));
  }

  private static SimpleMeterRegistry meters() {
    return new SimpleMeterRegistry();
  }

  private CatalogCopy<Source> copy() {
    return new CatalogCopy<>(
        "sources",
        CatalogCopy.Feed.of(
            (_, _) -> new CatalogPage<>(1, List.of(), null),
            _ -> new CatalogChanges<>(1, true, List.of(), List.of())),
        Source::id,
        sources);
  }
}
