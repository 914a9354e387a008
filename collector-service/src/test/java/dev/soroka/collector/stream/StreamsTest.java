package dev.soroka.collector.stream;

import static dev.soroka.collector.stream.Holder.trade;
import static dev.soroka.collector.stream.Holder.trades;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.soroka.collector.local.LocalStream;
import dev.soroka.common.contract.ItemsCollected;
import dev.soroka.common.contract.Quantity;
import dev.soroka.common.contract.StreamHeartbeat;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamsTest {
  private static final Map<String, Object> SUBSCRIBED =
      Map.of("subscribe", List.of("{\"method\":\"SUBSCRIBE\",\"params\":[\"{keys}\"]}"));

  private final LocalStream server = LocalStream.open();
  private final Holder holder = new Holder();

  @AfterEach
  void close() throws IOException {
    holder.close();
    server.close();
  }

  @Test
  void waitForTheBrokerAndLoseNothing() throws Exception {
    holder.brokerAway = true;
    holder.request(trades(server.url("/"), Map.of()), 1, null);
    var visitor = server.visitor();
    var writer =
        Thread.ofVirtual()
            .start(
                () -> LongStream.rangeClosed(1, 5_000).forEach(i -> say(visitor, trade(i, "1"))));
    await().until(() -> holder.streams.holdings().getFirst().heartbeat(running()).events() > 1_000);
    assertThat(holder.items()).isEmpty();

    holder.brokerAway = false;

    writer.join();
    await().until(() -> holder.items().size() == 5_000);
    assertThat(holder.keys())
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, 5_000).mapToObj(Long::toString).toList());
  }

  @Test
  void spreadKeysOverConnections() throws Exception {
    var options = new LinkedHashMap<String, Object>(SUBSCRIBED);
    options.put("keys", List.of("btc", "eth", "sol"));
    options.put("keysPerConnection", 2);
    holder.request(trades(server.url("/ws?streams={keys}"), options), 1, null);

    var visitors = List.of(server.visitor(), server.visitor());

    assertThat(visitors)
        .extracting(LocalStream.Visitor::path)
        .containsExactlyInAnyOrder("/ws?streams=btc/eth", "/ws?streams=sol");
    assertThat(List.of(visitors.get(0).heard(), visitors.get(1).heard()))
        .containsExactlyInAnyOrder(
            "{\"method\":\"SUBSCRIBE\",\"params\":[\"btc\",\"eth\"]}",
            "{\"method\":\"SUBSCRIBE\",\"params\":[\"sol\"]}");
    await().until(() -> holder.streams.holdings().getFirst().connected() == 2);
    assertThat(holder.streams.holdings().getFirst().states())
        .extracting(LineState::batch, LineState::keys)
        .containsExactly(tuple("btc +1", 2), tuple("sol", 1));
  }

  @Test
  void handTheirWindowsToTheNextHolder() throws Exception {
    var windows = Map.of("trades", Map.of("as", "count", "over", "1h"));
    var source = trades(server.url("/"), Map.of("windows", windows));
    holder.request(source, 1, null);
    server.visitor().say(trade(1, "1")).say(trade(2, "1"));
    until("1", "2");
    holder.stop();
    var last = holder.heartbeats().getLast();
    assertThat(last.state()).isEqualTo(StreamHeartbeat.State.ENDED);

    try (var next = new Holder()) {
      next.request(source, 2, last.memory());
      server.visitor().say(trade(3, "1"));

      await().until(() -> next.items().size() == 1);
      assertThat(next.items().getFirst().numbers())
          .containsEntry("trades_1h", new Quantity(new BigDecimal("3"), null));
    }
  }

  @Test
  void areLetGoOfWhenTheirSourceIsGone() throws Exception {
    var source = trades(server.url("/"), Map.of());
    holder.known.put(source);
    holder.request(source, 1, null);
    server.visitor();

    holder.known.remove(7);
    holder.streams.follow();

    assertThat(holder.streams.holdings()).isEmpty();
    assertThat(holder.heartbeats().getLast().state()).isEqualTo(StreamHeartbeat.State.ENDED);
    holder.request(source, 2, null);
    assertThat(holder.streams.holdings()).isEmpty();
  }

  @Test
  void areHeldUnderTheNewestEpochAlone() throws Exception {
    var source = trades(server.url("/"), Map.of());
    holder.request(source, 2, null);
    server.visitor();
    holder.request(source, 1, null);
    holder.request(source, 3, null);
    server.visitor().say(trade(1, "1"));
    until("1");

    assertThat(holder.streams.holdings()).extracting(Holding::epoch).containsExactly(3L);
    assertThat(holder.published)
        .filteredOn(ItemsCollected.class::isInstance)
        .extracting(it -> ((ItemsCollected) it).epoch())
        .containsOnly(3L);
  }

  @Test
  void tellOnlyNowAndThenOfOneSubject() throws Exception {
    var options =
        Map.<String, Object>of(
            "every", "PT1H", "windows", Map.of("trades", Map.of("as", "count", "over", "1h")));
    holder.request(trades(server.url("/"), options), 1, null);
    var visitor = server.visitor();
    visitor.say(trade(1, "1")).say(trade(2, "1"));
    visitor.say(trade(3, "ETH", "1", Instant.now()));

    until("1", "3");
    assertThat(holder.streams.holdings().getFirst().heartbeat(running()).events()).isEqualTo(3);
  }

  @Test
  void canBeListenedToForAMoment() throws Exception {
    var visitor =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    var listener = server.visitor();
                    LongStream.rangeClosed(1, 5).forEach(i -> say(listener, trade(i, "1")));
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });

    var taste = new Tasting(holder.openings, holder.tools).of(trades(server.url("/"), Map.of()));

    visitor.join();
    assertThat(taste.items()).hasSize(5);
    assertThat(taste.problems()).isEmpty();
    var nobody = trades("ws://127.0.0.1:1024/", Map.of());
    assertThat(new Tasting(holder.openings, holder.tools).of(nobody).problems()).hasSize(1);
    assertThat(holder.published).isEmpty();
  }

  private static StreamHeartbeat.State running() {
    return StreamHeartbeat.State.RUNNING;
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
}
