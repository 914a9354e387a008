package dev.soroka.storage.item;

import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.ItemsCollected;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes what a collector saw ready to be stored: cleaned, hashed, dated, its recipients found. */
@Component
class Intake {
  private final Origins origins;
  private final Recipients recipients;
  private final Aliases aliases;
  private final Epochs epochs;
  private final JsonMapper json;
  private final Clock clock;

  Intake(
      Origins origins,
      Recipients recipients,
      Aliases aliases,
      Epochs epochs,
      JsonMapper json,
      Clock clock) {
    this.origins = origins;
    this.epochs = epochs;
    this.recipients = recipients;
    this.aliases = aliases;
    this.json = json;
    this.clock = clock;
  }

  /** Whether the message's sender was replaced by the holder of a newer epoch. */
  boolean isOutdated(ItemsCollected event) {
    return !epochs.isPresent(event);
  }

  /** What the message brought; empty when its source has been removed. */
  Optional<Delivery> delivery(ItemsCollected event) {
    return origins
        .hold(event.source())
        .map(
            origin -> {
              var delivery = sighted(event, origin);
              return origin.aliased() || event.fallback() ? recognised(delivery) : delivery;
            });
  }

  private Delivery recognised(Delivery delivery) {
    origins.takeTurns(delivery.source());
    return aliases.recognise(delivery);
  }

  private Delivery sighted(ItemsCollected event, Origin origin) {
    var named = recipients.named(origin, event.items());
    var sightings = new ArrayList<Sighting>();
    var date = clock.instant().truncatedTo(ChronoUnit.MICROS);
    for (var item : event.items()) {
      sightings.add(sighting(item, date, named));
      // Sources put the newest first; a microsecond apart they stay in that order.
      date = date.minus(1, ChronoUnit.MICROS);
    }
    return new Delivery(
        event.source(), event.fetchedAt(), event.silent(), event.fallback(), sightings);
  }

  private Sighting sighting(Item seen, Instant date, Recipients.Named named) {
    var body = Body.of(seen, json);
    var item = body.item();
    var link = item.link();
    return new Sighting(
        Hash.of(item.key()),
        link == null ? null : Hash.of(link),
        Hash.of(item.title()),
        Fingerprint.of(item),
        date,
        item,
        body.json(),
        named.of(item),
        named.refusal(item));
  }
}
