package dev.soroka.collector.push;

import dev.soroka.collector.look.Kinds;
import dev.soroka.collector.source.Page;
import dev.soroka.collector.source.Reading;
import dev.soroka.collector.source.Recipe;
import dev.soroka.collector.source.push.Pusher;
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
import java.util.Optional;
import java.util.stream.Gatherers;
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
  private final Deliveries deliveries;
  private final Pace pace;

  Pushing(Kinds kinds, Secrets secrets, PushLimits limits, Bus bus, Clock clock) {
    this.kinds = kinds;
    this.secrets = secrets;
    this.limits = limits;
    this.bus = bus;
    this.clock = clock;
    this.deliveries = new Deliveries(limits.remembered(), limits.rememberedFor(), clock);
    this.pace = new Pace(limits.perSecond(), clock);
  }

  /** Takes the push in; repeating it changes nothing, and its items are known by their keys. */
  Pushed push(Source source, Parcel parcel) {
    var pusher = Pusher.of(source.options());
    boolean woocommerce = pusher == Pusher.WOOCOMMERCE;
    if (woocommerce && WooCommercePush.isPing(parcel)) {
      return new Pushed.Noted("The webhook has found its source");
    }
    var fault = fault(source, pusher, parcel);
    if (fault.isPresent()) {
      return new Pushed.Unsigned(fault.get());
    }
    if (deliveries.isTaken(source.id(), pusher, parcel)) {
      return new Pushed.Repeated();
    }
    var note = woocommerce ? WooCommercePush.note(parcel) : Optional.<String>empty();
    if (note.isPresent()) {
      return new Pushed.Noted(note.get());
    }
    var pause = pace.pause(source.id());
    return pause.isPresent()
        ? new Pushed.TooOften(pause.get().toSeconds())
        : take(source, pusher, parcel);
  }

  private Optional<String> fault(Source source, Pusher pusher, Parcel parcel) {
    var secret = source.secret();
    return secret == null
        ? Optional.of("The source has no secret to sign with")
        : new Proof(clock.instant(), limits.window())
            .fault(pusher, parcel, secrets.decrypt(secret));
  }

  private Pushed take(Source source, Pusher pusher, Parcel parcel) {
    var pushed = read(source, page(parcel));
    if (pushed instanceof Pushed.Accepted) {
      deliveries.take(source.id(), pusher, parcel);
    }
    return pushed;
  }

  private Pushed read(Source source, Page page) {
    var reading =
        source.mapping().equals(Mapping.NONE)
            ? OwnItems.read(page, source)
            : kinds.find(Source.PUSH).orElseThrow().read(page, Recipe.of(source));
    return switch (reading) {
      case Reading.Unreadable(var error) -> new Pushed.Unreadable(error);
      case Reading.Items(var items, var problems) when items.isEmpty() ->
          empty(source, "The body holds no items" + because(problems));
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

  private Page page(Parcel parcel) {
    var type = parcel.header("Content-Type");
    Map<String, List<String>> headers =
        type == null ? Map.of() : Map.of("Content-Type", List.of(type));
    return new Page(
        NOWHERE, 200, HttpHeaders.of(headers, (_, _) -> true), parcel.body(), clock.instant());
  }

  /** A shop cannot help it that an order is for nobody here, and gives up after a few refusals. */
  private static Pushed empty(Source source, String why) {
    return Pusher.of(source.options()) == Pusher.SOROKA
        ? new Pushed.Unreadable(why)
        : new Pushed.Noted(why);
  }

  private static String because(List<String> problems) {
    return problems.isEmpty() ? "" : ": " + String.join("; ", problems);
  }
}
