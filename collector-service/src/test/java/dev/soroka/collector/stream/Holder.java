package dev.soroka.collector.stream;

import dev.soroka.collector.catalog.KnownSources;
import dev.soroka.collector.enrich.Enriching;
import dev.soroka.collector.fetch.Fetching;
import dev.soroka.collector.fetch.Limits;
import dev.soroka.collector.local.LocalGuard;
import dev.soroka.collector.stream.speech.WebSocketKind;
import dev.soroka.collector.stream.websocket.Dialing;
import dev.soroka.common.contract.CollectRequested;
import dev.soroka.common.contract.Identity;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.ItemsCollected;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Message;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.contract.Source;
import dev.soroka.common.contract.StreamHeartbeat;
import dev.soroka.common.secret.Secrets;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.AmqpException;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.unit.DataSize;

/** A collector that only holds streams; what it publishes can be read. */
final class Holder implements AutoCloseable {
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final KnownSources known = new KnownSources();
  final List<Message> published = new CopyOnWriteArrayList<>();
  volatile boolean brokerAway;

  final Tools tools = tools(Clock.systemUTC());
  final Openings openings = openings();
  final Streams streams = new Streams(openings, known, tools);

  private Tools tools(Clock clock) {
    var guard = LocalGuard.open();
    var limits =
        new StreamLimits(
            DataSize.ofMegabytes(1),
            Duration.ofSeconds(5),
            Duration.ofMillis(50),
            Duration.ofMillis(200),
            1_000,
            DataSize.ofMegabytes(1),
            Duration.ZERO);
    var fetching = new Fetching(guard, Limits.ordinary(), clock);
    return new Tools(
        new Dialing(guard, new SecureRandom(), 1_000_000, limits.connect()),
        fetching,
        new Enriching(fetching, clock, meters),
        this::publish,
        new StreamMeters(meters),
        limits,
        clock,
        new SecureRandom());
  }

  private Openings openings() {
    var secrets = new Secrets(Base64.getEncoder().encodeToString(new byte[32]));
    return new Openings(List.of(new WebSocketKind()), secrets, tools);
  }

  private void publish(List<? extends Message> messages) {
    if (brokerAway) {
      throw new AmqpException("The broker is away");
    }
    published.addAll(messages);
  }

  void request(Source source, long epoch, @Nullable String memory) {
    var deadline = Instant.now().plusSeconds(30);
    streams.on(new CollectRequested(0, source, memory, false, deadline, epoch));
  }

  /** Everything that was published as an item, in order. */
  List<Item> items() {
    return published.stream()
        .filter(ItemsCollected.class::isInstance)
        .flatMap(it -> ((ItemsCollected) it).items().stream())
        .toList();
  }

  List<String> keys() {
    return items().stream().map(Item::key).toList();
  }

  List<StreamHeartbeat> heartbeats() {
    return published.stream()
        .filter(StreamHeartbeat.class::isInstance)
        .map(StreamHeartbeat.class::cast)
        .toList();
  }

  /** How often connections ended for this reason. */
  double ended(String reason) {
    return meters.counter("soroka_stream_connections_ended", "reason", reason).count();
  }

  /** A stream of trades with these options. */
  static Source trades(String url, Map<String, Object> options) {
    var mapping =
        new Mapping(
            null,
            Mapping.Field.at("$.id"),
            Mapping.Field.at("$.s"),
            null,
            null,
            new Mapping.Field("$.t", null, null, "epoch-millis", null, null, null),
            Mapping.Field.at("$.s"),
            Map.of(),
            Map.of("price", Mapping.Field.at("$.p")),
            null,
            null);
    return new Source(
        7,
        "Trades",
        "websocket",
        url,
        "tokens",
        Duration.ofMinutes(1),
        Priority.NORMAL,
        Identity.AUTO,
        mapping,
        options,
        Map.of(),
        null,
        null,
        List.of(),
        true,
        true,
        1,
        null);
  }

  static String trade(long id, String price) {
    return trade(id, "BTC", price, Instant.now());
  }

  static String trade(long id, String pair, String price, Instant at) {
    return "{\"id\":\"%d\",\"s\":\"%s\",\"p\":\"%s\",\"t\":%d}"
        .formatted(id, pair, price, at.toEpochMilli());
  }

  void stop() {
    streams.on(new ContextClosedEvent(new GenericApplicationContext()));
  }

  @Override
  public void close() {
    brokerAway = false;
    stop();
  }
}
