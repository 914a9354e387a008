package dev.soroka.collector.push;

import dev.soroka.collector.look.Kinds;
import dev.soroka.collector.source.Page;
import dev.soroka.collector.source.Reading;
import dev.soroka.collector.source.Recipe;
import dev.soroka.common.amqp.Bus;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.ItemsCollected;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Source;
import dev.soroka.common.secret.Secrets;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.AmqpException;
import org.springframework.stereotype.Component;

/** Takes a push in: who it is from is proved, what it holds is read, and the broker has it. */
@Component
class Pushing {
  /** Nothing that is pushed is relative to anything. */
  static final URI NOWHERE = URI.create("push:item");

  private final Kinds kinds;
  private final Secrets secrets;
  private final PushLimits limits;
  private final Bus bus;
  private final Clock clock;

  Pushing(Kinds kinds, Secrets secrets, PushLimits limits, Bus bus, Clock clock) {
    this.kinds = kinds;
    this.secrets = secrets;
    this.limits = limits;
    this.bus = bus;
    this.clock = clock;
  }

  /** Takes the body in; repeating the same push changes nothing, items are known by their keys. */
  Pushed push(Source source, @Nullable String signature, @Nullable String type, byte[] body) {
    var secret = source.secret();
    var signed = Signature.read(signature);
    if (secret == null || signed.isEmpty()) {
      return new Pushed.Unsigned(Signature.HEADER + " looks like t=<unix seconds>,v1=<64 hex>");
    }
    if (!signed.get().isTimely(clock.instant(), limits.window())) {
      return new Pushed.Unsigned("The time of the signature is too far from now");
    }
    if (!signed.get().fits(body, secrets.decrypt(secret))) {
      return new Pushed.Unsigned("The signature does not fit the body and the source's secret");
    }
    return read(source, page(type, body));
  }

  private Pushed read(Source source, Page page) {
    var reading =
        source.mapping().equals(Mapping.NONE)
            ? OwnItems.read(page, source)
            : kinds.find(Source.PUSH).orElseThrow().read(page, Recipe.of(source));
    return switch (reading) {
      case Reading.Unreadable(var error) -> new Pushed.Unreadable(error);
      case Reading.Items(var items, var problems) when items.isEmpty() ->
          new Pushed.Unreadable("The body holds no items" + because(problems));
      case Reading.Items(var items, var problems) ->
          publish(source.id(), page.fetchedAt(), items, problems);
    };
  }

  private Pushed publish(long source, Instant receivedAt, List<Item> items, List<String> problems) {
    try {
      bus.publish(
          items.stream()
              .gather(Gatherers.windowFixed(ItemsCollected.LIMIT))
              .map(list -> new ItemsCollected(0, source, receivedAt, false, false, list))
              .toList());
      return new Pushed.Accepted(items.size(), problems);
    } catch (AmqpException e) {
      return new Pushed.Away("The broker has not taken the items; send them again");
    }
  }

  private Page page(@Nullable String type, byte[] body) {
    Map<String, List<String>> headers =
        type == null ? Map.of() : Map.of("Content-Type", List.of(type));
    return new Page(NOWHERE, 200, HttpHeaders.of(headers, (_, _) -> true), body, clock.instant());
  }

  private static String because(List<String> problems) {
    return problems.isEmpty() ? "" : ": " + String.join("; ", problems);
  }
}
