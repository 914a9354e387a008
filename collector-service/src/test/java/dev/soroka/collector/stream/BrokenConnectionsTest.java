package dev.soroka.collector.stream;

import static dev.soroka.collector.stream.Holder.trade;
import static dev.soroka.collector.stream.Holder.trades;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import dev.soroka.collector.local.LocalSite;
import dev.soroka.collector.local.LocalStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BrokenConnectionsTest {
  private final LocalStream server = LocalStream.open();
  private final Holder holder = new Holder();

  @AfterEach
  void close() throws IOException {
    holder.close();
    server.close();
  }

  @Test
  void comeBackAfterAKillAndFillTheGap() throws Exception {
    try (var site = LocalSite.open()) {
      site.page("/trades", exchange -> answer(exchange, trade(3, "3"), trade(2, "2")));
      var backfill = Map.of("url", site.url("/trades"), "mapping", gapMapping());
      holder.request(trades(server.url("/"), Map.of("backfill", backfill)), 1, null);
      var first = server.visitor().say(trade(1, "1"));
      until("1");

      first.close();
      server.visitor().say(trade(4, "4"));

      until("1", "2", "3", "4");
      assertThat(holder.ended("lost")).isEqualTo(1);
    }
  }

  @Test
  void endConnectionsOnWhatNoServerShouldSendAndComeBack() throws Exception {
    holder.request(trades(server.url("/"), Map.of()), 1, null);

    server.visitor().frame(0x81, new byte[] {(byte) 0xc3, (byte) 0x28});
    server.visitor().raw(new byte[] {(byte) 0x81, 127, 0, 0, 0, 0, 5, (byte) 0xf5, (byte) 0xe1, 0});
    server.visitor().say("{\"error\":{\"code\":-32602,\"message\":\"unknown channel\"}}");
    server.visitor().say("{\"result\":null,\"id\":1}").say("no JSON").say(trade(1, "1"));

    until("1");
    assertThat(holder.ended("not_utf8")).isEqualTo(1);
    assertThat(holder.ended("too_large")).isEqualTo(1);
    assertThat(holder.ended("unsubscribed")).isEqualTo(1);
  }

  @Test
  void replaceAConnectionThatOnlySeemsToBeAlive() throws Exception {
    var options = Map.of("silence", "PT0.5S", "heartbeat", Map.of("every", "PT0.1S"));
    holder.request(trades(server.url("/"), Map.copyOf(options)), 1, null);
    server.visitor().say(trade(1, "1"));

    server.visitor().say(trade(2, "2"));

    until("1", "2");
    assertThat(holder.ended("silence")).isPositive();
  }

  @Test
  void replaceAConnectionOnWhichOneKeyHasGoneSilent() throws Exception {
    var options =
        Map.<String, Object>of(
            "keys", List.of("btc@trade", "eth@trade"),
            "keySilence", "PT0.6S",
            "heartbeat", Map.of("every", "PT0.1S"));
    holder.request(trades(server.url("/"), options), 1, null);
    var dying = server.visitor();
    for (int i = 1; server.visits() == 1; i++) {
      say(dying, trade(i, "BTC", "1", Instant.now()));
      await().pollDelay(Duration.ofMillis(50)).until(() -> true);
    }

    await().until(() -> holder.ended("key_silence") == 1);
  }

  @Test
  void takeAConnectionOverBeforeTheServerCutsItAndCountEveryEventOnce() throws Exception {
    var options = Map.<String, Object>of("lifetime", "PT1S", "overlap", "PT0.5S");
    holder.request(trades(server.url("/"), options), 1, null);
    var old = server.visitor().say(trade(1, "1"));
    var at = Instant.now();

    var next = server.visitor();
    say(old, trade(2, "BTC", "2", at));
    next.say(trade(2, "BTC", "2", at)).say(trade(3, "3"));

    await().until(() -> holder.ended("renewed") >= 1);
    await().until(() -> holder.keys().contains("3"));
    assertThat(holder.keys()).doesNotHaveDuplicates();
    assertThat(holder.ended("lost")).isZero();
  }

  private void until(String... keys) {
    await().untilAsserted(() -> assertThat(holder.keys()).containsExactlyInAnyOrder(keys));
  }

  private static void say(LocalStream.Visitor visitor, String text) {
    try {
      visitor.say(text);
    } catch (IOException _) {
      // The connection has been replaced.
    }
  }

  private static Map<String, Object> gapMapping() {
    return Map.of(
        "items", "$.trades[*]",
        "key", "$.id",
        "title", "$.s",
        "subject", "$.s",
        "time", Map.of("path", "$.t", "format", "epoch-millis"),
        "numbers", Map.of("price", "$.p"));
  }

  private static void answer(HttpExchange exchange, String... trades) throws IOException {
    var body = ("{\"trades\":[" + String.join(",", trades) + "]}").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }
}
