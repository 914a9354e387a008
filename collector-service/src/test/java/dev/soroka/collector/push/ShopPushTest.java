package dev.soroka.collector.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.collector.preset.Presets;
import dev.soroka.common.api.CollectorApi.Preset;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Picture;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;

class ShopPushTest {
  private static final String WOO_SIGNATURE = "X-WC-Webhook-Signature";
  private static final String WOO_DELIVERY = "X-WC-Webhook-Delivery-ID";
  private static final String SHOPIFY_SIGNATURE = "X-Shopify-Hmac-Sha256";
  private static final String ORDER =
      """
      {"id": 727, "number": "727", "status": "processing", "currency": "EUR", "total": "52.50",
       "date_created_gmt": "2026-03-01T11:59:00",
       "line_items": [
         {"name": "Gift wrapping", "quantity": 1, "total": "0.50"},
         {"name": "Cup &amp; saucer", "quantity": 2, "total": "24.00",
          "image": {"id": 9, "src": "https://shop.example/cup.jpg"}},
         {"name": "Kettle", "quantity": 1, "total": "28.00",
          "image": {"id": 10, "src": "https://shop.example/kettle.jpg"}}],
       "meta_data": [{"id": 1, "key": "telegram_chat", "value": "501"},
                     {"id": 2, "key": "odd", "value": {"a": 1}}]}
      """;

  private final Shop shop = new Shop();

  @BeforeEach
  void takeWooCommercesOrders() {
    take("woocommerce-customers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "guess", "%%%", "00"})
  void refusesAWrongSignature(String signature) throws IOException {
    assertThat(status(shop.deliver(ORDER, WOO_SIGNATURE, signature))).isEqualTo(401);
    assertThat(shop.published).isEmpty();
  }

  @Test
  void refusesTheSignatureOfAnotherBodyAndOfAnotherKindOfShop() throws IOException {
    assertThat(status(shop.deliver(ORDER, WOO_SIGNATURE, signed("{}")))).isEqualTo(401);
    assertThat(status(shop.deliver(ORDER, SHOPIFY_SIGNATURE, signed(ORDER)))).isEqualTo(401);
    assertThat(Shop.detail(shop.deliver(ORDER)))
        .isEqualTo("The header " + WOO_SIGNATURE + " is missing");
    assertThat(status(shop.push(ORDER))).isEqualTo(401);
  }

  @Test
  void answersTheFormByWhichWooCommerceTriesAnAddress() throws IOException {
    var answer = shop.deliver("webhook_id=12");

    assertThat(status(answer)).isEqualTo(200);
    assertThat(status(shop.deliver("webhook_id=12&order=5"))).isEqualTo(401);
    assertThat(shop.published).isEmpty();
  }

  @Test
  void takesNothingOfADeletionAndDoesNotComplain() throws IOException {
    var body = "{\"id\":727}";

    var answer =
        shop.deliver(body, WOO_SIGNATURE, signed(body), "X-WC-Webhook-Topic", "order.deleted");

    assertThat(status(answer)).isEqualTo(200);
    assertThat(shop.published).isEmpty();
  }

  @Test
  void takesADeliveryOnce_howeverOftenItComes() throws IOException {
    for (var id : new String[] {"a1", "a1", "a2"}) {
      assertThat(status(woocommerce(ORDER, id))).isEqualTo(202);
    }

    assertThat(shop.items()).hasSize(1);
  }

  @Test
  void takesTwoOrdersOfTheSameSecond_whoseDeliveryIdsAreTheSame() throws IOException {
    woocommerce(ORDER, "a1");
    woocommerce(ORDER.replace("727", "728"), "a1");

    assertThat(shop.items()).extracting(Item::key).containsExactly("727", "728");
  }

  @Test
  void anOrderIsForItsCustomerWithItsLinesAndPictures() throws IOException {
    woocommerce(ORDER, "a1");

    var item = shop.items().getFirst();
    assertThat(item.title()).isEqualTo("Order #727");
    assertThat(item.recipient()).isEqualTo("chat:501");
    assertThat(item.text())
        .isEqualTo(
            """
            1 × Gift wrapping, 0.50 EUR
            2 × Cup & saucer, 24.00 EUR
            1 × Kettle, 28.00 EUR""");
    assertThat(item.pictures())
        .containsExactly(
            new Picture("https://shop.example/cup.jpg", "2 × Cup & saucer, 24.00 EUR"),
            new Picture("https://shop.example/kettle.jpg", "1 × Kettle, 28.00 EUR"));
  }

  @Test
  void anOrderWithoutACustomersChatIsForNobody_andTheShopIsNotBlamed() throws IOException {
    var answer = woocommerce(ORDER.replace("telegram_chat", "birthday"), "a1");

    assertThat(status(answer)).isEqualTo(200);
    assertThat(String.valueOf(answer.getBody())).contains("recipient");
    assertThat(shop.published).isEmpty();
  }

  @Test
  void theShopsOwnerHearsOfOrdersOfAllCustomers() throws IOException {
    take("woocommerce-orders");

    woocommerce(ORDER, "a1");

    assertThat(shop.items().getFirst().recipient()).isNull();
  }

  @Test
  void shopifysDeliveryIsTakenOnce_evenIfItsBodyIsWrittenAnew() throws IOException {
    take("shopify-customers");
    var order =
        """
        {"id": 5, "name": "#1001", "total_price": "20.00", "currency": "USD",
         "line_items": [{"name": "Soda", "quantity": 2, "price": "10.00"}],
         "note_attributes": [{"name": "telegram_chat", "value": "501"}]}
        """;
    for (var body : new String[] {order, order + " "}) {
      var answer =
          shop.deliver(body, SHOPIFY_SIGNATURE, signed(body), "X-Shopify-Webhook-Id", "b1");
      assertThat(status(answer)).isEqualTo(202);
    }

    assertThat(shop.items())
        .singleElement()
        .returns("chat:501", Item::recipient)
        .returns("2 × Soda, 20.00 USD", Item::text);
  }

  private void take(String preset) {
    var source =
        new Presets()
            .all().stream()
                .filter(it -> it.name().equals(preset))
                .map(Preset::source)
                .findFirst()
                .orElseThrow();
    shop.sources.put(
        shop.source().id(7).mapping(source.mapping()).options(source.options()).source());
  }

  private ResponseEntity<Object> woocommerce(String body, String id) throws IOException {
    return shop.deliver(body, WOO_SIGNATURE, signed(body), WOO_DELIVERY, id);
  }

  private static String signed(String body) {
    return Base64.getEncoder().encodeToString(Hmac.of(Shop.SECRET, body.getBytes(UTF_8)));
  }

  private static int status(ResponseEntity<Object> answer) {
    return answer.getStatusCode().value();
  }
}
