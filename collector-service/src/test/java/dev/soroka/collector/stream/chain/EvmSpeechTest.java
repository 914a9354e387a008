package dev.soroka.collector.stream.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.soroka.collector.local.LocalGuard;
import dev.soroka.collector.local.LocalSite;
import dev.soroka.collector.stream.speech.Heard;
import dev.soroka.common.contract.Completeness;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Quantity;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EvmSpeechTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String POOL = "0x" + "0a".repeat(20);
  private static final String USDT = "0x" + "0b".repeat(20);
  private static final String CAKE = "0x" + "0c".repeat(20);

  private final LocalSite node = LocalSite.open();
  private final EvmSpeech speech = speech(Map.of());

  @AfterEach
  void close() {
    node.close();
  }

  @Test
  void passesByLogsOfUnknownShape() {
    for (var message :
        List.of(
            "no JSON",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":\"0x9cef\"}",
            log("0xdeadbeef", "0x", false),
            log(Dex.V2.topic(), "0x1234", false),
            log(Dex.V2.topic(), "0xzz", false),
            log(Dex.PANCAKE_V3.topic(), words(5, -5, 1, 1, 1), false),
            log(Dex.V2.topic(), words(0, 1, 1, 0), false).replace("0x7", "seven"))) {
      assertThat(speech.hear(message, NOW)).as(message).isInstanceOf(Heard.Nothing.class);
    }
  }

  @Test
  void saysWhatTheNodeRefuses() {
    var refusal = "{\"id\":1,\"error\":{\"code\":-32601,\"message\":\"no subscriptions here\"}}";

    assertThat(speech.hear(refusal, NOW))
        .isEqualTo(new Heard.Refused("The node refuses: no subscriptions here"));
  }

  @Test
  void saysThatTheAmountsOfAnUnknownPoolAreMissing() {
    var item = item(log(Dex.V2.topic(), words(0, 10, 5, 0), false));

    assertThat(item.completeness())
        .isEqualTo(new Completeness(0, List.of("amount", "price", "tokens")));
    assertThat(item.labels()).containsEntry("pool", List.of(POOL));
  }

  @Test
  void readsASwapOfTheSecondVersion() {
    contracts();

    var item = item(log(Dex.V2.topic(), words(0, 600_000_000, 250, 0), false));

    assertThat(item.key()).isEqualTo("56:0xfeed:7");
    assertThat(item.title()).isEqualTo("Bought 2.5 CAKE for 600 USDT");
    assertThat(item.subject()).isEqualTo(CAKE);
    assertThat(item.time()).isEqualTo(NOW);
    assertThat(item.numbers())
        .containsEntry("amount", new Quantity(new BigDecimal("600"), "USD"))
        .containsEntry("price", new Quantity(new BigDecimal("240"), "USD"))
        .containsEntry("tokens", new Quantity(new BigDecimal("2.5"), null));
    assertThat(item.labels())
        .containsEntry("dex", List.of("v2"))
        .containsEntry("side", List.of("buy"))
        .containsEntry("market", List.of("open-pool"));
  }

  @Test
  void readsSwapsOfTheThirdVersionWhoseAmountsHaveSigns() {
    contracts();

    var sold = item(log(Dex.PANCAKE_V3.topic(), words(100, -50_000_000, 1, 1, -5, 0, 0), false));
    var bought = item(log(Dex.UNISWAP_V3.topic(), words(-100, 50_000_000, 1, 1, -5), false));

    assertThat(sold.title()).isEqualTo("Sold 1 CAKE for 50 USDT");
    assertThat(bought.title()).isEqualTo("Bought 1 CAKE for 50 USDT");
    assertThat(sold.labels()).containsEntry("dex", List.of("pancake-v3"));
  }

  @Test
  void asksForContractsOnce() {
    contracts();
    item(log(Dex.V2.topic(), words(0, 600, 25, 0), false));
    int asked = node.requests().size();

    item(log(Dex.V2.topic(), words(0, 700, 25, 0), false));

    assertThat(asked).isEqualTo(6);
    assertThat(node.requests()).hasSize(asked);
  }

  @Test
  void takesBackWhatTheChainForgot() {
    contracts();
    var swap = log(Dex.V2.topic(), words(0, 600_000_000, 250, 0), false);
    var kept = item(swap);

    var heard = (Heard.Events) speech.hear(swap.replace("false", "true"), NOW.plusSeconds(90));

    assertThat(heard.revoked()).isEqualTo(heard.items());
    assertThat(heard.items())
        .singleElement()
        .returns(kept.key(), Item::key)
        .returns(kept.time(), Item::time)
        .returns(kept.numbers(), Item::numbers)
        .returns("Revoked: " + kept.title(), Item::title);
    assertThat(heard.items().getFirst().labels()).containsEntry("state", List.of("revoked"));
  }

  @Test
  void knowsContractsThatSellAlongABondingCurve() {
    var curve = speech(Map.of("curves", List.of(POOL)));

    var heard = (Heard.Events) curve.hear(log(Dex.V2.topic(), words(0, 1, 1, 0), false), NOW);

    assertThat(heard.items().getFirst().labels()).containsEntry("market", List.of("bonding-curve"));
  }

  @Test
  void subscribesToTheLogsOfTheContractsThatAreWanted() {
    var wanted = speech(Map.of("addresses", List.of(POOL.toUpperCase(Locale.ROOT))));

    assertThat(wanted.greetings(List.of()).getFirst())
        .contains("\"eth_subscribe\"", "\"address\":[\"" + POOL, Dex.PANCAKE_V3.topic());
    assertThat(EvmOptions.problems(Map.of("addresses", List.of("0x1"))))
        .containsExactly("addresses: «0x1» is no address");
  }

  /** The specification's own example: the text "dave". */
  @Test
  void readsTextsAsContractsWriteThem() {
    var dave =
        "0x"
            + "0".repeat(62)
            + "20"
            + "0".repeat(63)
            + "4"
            + "6461766500000000000000000000000000000000000000000000000000000000";
    var old = "0x4d4b520000000000000000000000000000000000000000000000000000000000";

    assertThat(Words.of(dave).text()).isEqualTo("dave");
    assertThat(Words.of(old).text()).isEqualTo("MKR");
    assertThat(Words.of("0x" + "f".repeat(64)).signed(0)).isEqualTo(BigInteger.ONE.negate());
  }

  private EvmSpeech speech(Map<String, Object> more) {
    var options = new LinkedHashMap<String, Object>(more);
    options.put("chain", 56);
    options.put("rpc", node.url("/rpc"));
    options.put("quotes", Map.of(USDT, "USD"));
    var read = EvmOptions.of(options);
    return new EvmSpeech(read, new Pools(new Rpc(LocalGuard.open()), read.node()));
  }

  private Item item(String message) {
    return ((Heard.Events) speech.hear(message, NOW)).items().getFirst();
  }

  private static String log(String topic, String data, boolean removed) {
    return """
    {"jsonrpc":"2.0","method":"eth_subscription","params":{"subscription":"0x1","result":
     {"address":"%s","topics":["%s"],"data":"%s","transactionHash":"0xfeed","logIndex":"0x7",
      "removed":%s}}}
    """
        .formatted(POOL, topic, data, removed);
  }

  private static String words(long... values) {
    var data = new StringBuilder("0x");
    for (long value : values) {
      var word = BigInteger.valueOf(value).mod(BigInteger.TWO.pow(256)).toString(16);
      data.append("0".repeat(64 - word.length())).append(word);
    }
    return data.toString();
  }

  /** A pool of CAKE with two decimals and USDT with six. */
  private void contracts() {
    node.page("/rpc", EvmSpeechTest::answer);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    var question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean usdt = question.contains(USDT);
    var result =
        question.contains("0x0dfe1681")
            ? "0".repeat(24) + CAKE.substring(2)
            : question.contains("0xd21220a7")
                ? "0".repeat(24) + USDT.substring(2)
                : question.contains("0x313ce567")
                    ? "0".repeat(63) + (usdt ? 6 : 2)
                    : (usdt ? "55534454" : "43414b45") + "0".repeat(56);
    var body = ("{\"id\":1,\"result\":\"0x" + result + "\"}").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }
}
