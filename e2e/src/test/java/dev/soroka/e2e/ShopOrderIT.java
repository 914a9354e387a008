package dev.soroka.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.ops.Service;
import dev.soroka.standalone.Standalone;
import dev.soroka.standalone.UpOptions;
import dev.soroka.testkit.AdminClient;
import dev.soroka.testkit.SorokaProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A shop's webhook pushes its orders, and each customer hears of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShopOrderIT {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SECRET = "the-shops-own-secret";

  @TempDir private static Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private Standalone soroka;
  private URI door;

  @BeforeAll
  void openTheShop() {
    soroka =
        Standalone.start(
            folder, new UpOptions.Wanted(false, SorokaProcess.freePortBase()), Map.of());
    var admin =
        new AdminClient(URI.create(soroka.address(Service.MANAGEMENT)), soroka.adminPassword());
    long id = admin.post("/sources", source(admin.get("/presets"))).get("id").asLong();
    door = URI.create(soroka.address(Service.COLLECTOR)).resolve("/push/" + id);
  }

  @AfterAll
  void close() {
    http.close();
    soroka.close();
  }

  @Test
  void refusesWhatIsForgedAndWhatIsTooLarge() throws Exception {
    assertThat(push(order(1, "911"), signed("{}")).statusCode()).isEqualTo(401);
    var endless = BodyPublishers.ofByteArrays(Collections.nCopies(50, new byte[1 << 20]));
    var request = HttpRequest.newBuilder(door).POST(endless).build();
    assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
  }

  @Test
  void answersTheFormByWhichAWebhookIsTried() throws Exception {
    var form =
        HttpRequest.newBuilder(door)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("webhook_id=3"))
            .build();

    assertThat(http.send(form, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
  }

  @Test
  void tellsEachCustomerOfTheirOwnOrderAndOfNobodyElses() throws Exception {
    var anna = customer(901, "Anna");
    var bela = customer(902, "Bela");

    deliver(order(727, "901"));
    deliver(order(727, "901"));
    deliver(order(728, "902"));
    deliver(order(729, "901"));

    assertThat(anna.hears("Order #727").text()).contains("2 × Cup & saucer, 24.00 EUR");
    anna.hears("Order #729");
    bela.hears("Order #728");
    assertThat(anna.told("Order #")).hasSize(2);
    assertThat(bela.told("Order #")).hasSize(1);
  }

  private Person customer(long chat, String name) {
    var person = Person.in(soroka.sandbox().orElseThrow().control(), chat, name);
    person.says("/start");
    person.hears("Soroka");
    person.says("/watch order");
    person.hears("I am watching");
    return person;
  }

  private void deliver(String order) throws Exception {
    assertThat(push(order, signed(order)).statusCode()).isEqualTo(202);
  }

  private HttpResponse<String> push(String body, String signature) throws Exception {
    var request =
        HttpRequest.newBuilder(door)
            .header("Content-Type", "application/json")
            .header("X-WC-Webhook-Topic", "order.created")
            .header("X-WC-Webhook-Delivery-ID", "27fcde6d5ed88139d07a62e0aa86a11c")
            .header("X-WC-Webhook-Signature", signature)
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private static String order(int number, String chat) {
    return """
        {"id": %1$d, "number": "%1$d", "status": "processing", "currency": "EUR", "total": "24.00",
         "line_items": [{"name": "Cup &amp; saucer", "quantity": 2, "total": "24.00",
           "image": {"id": 9, "src": "https://shop.example/cup.jpg"}}],
         "meta_data": [{"id": 1, "key": "telegram_chat", "value": "%2$s"}]}
        """
        .formatted(number, chat);
  }

  private static String source(JsonNode presets) {
    for (var preset : presets.values()) {
      if (preset.get("name").asString().equals("woocommerce-customers")) {
        var wanted = (ObjectNode) JSON.createObjectNode().put("secret", SECRET);
        for (var field : new String[] {"name", "kind", "category", "options", "mapping"}) {
          wanted.set(field, preset.get("source").get(field));
        }
        return wanted.toString();
      }
    }
    throw new AssertionError("no preset woocommerce-customers");
  }

  private static String signed(String body) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
    return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(UTF_8)));
  }
}
