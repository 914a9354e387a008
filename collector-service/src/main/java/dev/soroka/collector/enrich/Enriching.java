package dev.soroka.collector.enrich;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.soroka.collector.fetch.Fetched;
import dev.soroka.collector.fetch.Fetching;
import dev.soroka.collector.fetch.Visit;
import dev.soroka.collector.mapping.Draft;
import dev.soroka.collector.source.json.JsonKind;
import dev.soroka.common.contract.Completeness;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Quantity;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * Adds to items what a second call says of them, over connections that are reused. A call that
 * fails loses no item: the item says what is unknown of it.
 */
@Component
public final class Enriching {
  private static final int MOST_ANSWERS = 50_000;
  private static final int BREAKS_AT = 5;
  private static final Duration SPARED = Duration.ofSeconds(30);

  private final Fetching fetching;
  private final Clock clock;
  private final MeterRegistry meters;
  private final JsonKind json = new JsonKind();
  private final Misses misses;
  private final Cache<String, Answer> answers =
      Caffeine.newBuilder().maximumSize(MOST_ANSWERS).expireAfterWrite(Duration.ofHours(1)).build();
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicReference<Instant> spared = new AtomicReference<>(Instant.MIN);

  public Enriching(Fetching fetching, Clock clock, MeterRegistry meters) {
    this.fetching = fetching;
    this.clock = clock;
    this.meters = meters;
    this.misses = new Misses(clock);
  }

  private record Answer(Found found, Instant until) {}

  /** The item with what the call says of it, or with what is unknown of it. */
  public Item enrich(Item item, Enrichment enrichment) {
    return enrichment
        .address(item)
        .flatMap(address -> found(address, enrichment))
        .map(found -> complete(item, found))
        .orElseGet(() -> incomplete(item, enrichment));
  }

  private Optional<Found> found(String address, Enrichment enrichment) {
    var known = answers.getIfPresent(address);
    if (known != null && clock.instant().isBefore(known.until())) {
      count("remembered");
      return Optional.of(known.found());
    }
    if (misses.isMissing(address) || clock.instant().isBefore(spared.get())) {
      count("spared");
      return Optional.empty();
    }
    return ask(address, enrichment);
  }

  private Optional<Found> ask(String address, Enrichment enrichment) {
    var deadline = clock.instant().plus(enrichment.within());
    return switch (fetching.fetch(Visit.to(address, deadline))) {
      case Fetched.Fresh fresh -> read(address, enrichment, fresh);
      case Fetched.Unchanged _ -> Optional.empty();
      case Fetched.Failed _ -> {
        spare(address);
        yield Optional.empty();
      }
    };
  }

  private Optional<Found> read(String address, Enrichment enrichment, Fetched.Fresh fresh) {
    failures.set(0);
    var found =
        json.first(fresh.page(), enrichment.mapping())
            .map(draft -> found(draft))
            .filter(it -> !it.isEmpty());
    if (found.isEmpty()) {
      misses.add(address);
      count("nothing");
      return Optional.empty();
    }
    misses.forget(address);
    answers.put(address, new Answer(found.get(), clock.instant().plus(enrichment.fresh())));
    count("found");
    return found;
  }

  /**
   * After failures in a row nobody is asked for a while, so that a dead server delays no stream.
   */
  private void spare(String address) {
    misses.add(address);
    if (failures.incrementAndGet() >= BREAKS_AT) {
      failures.set(0);
      spared.set(clock.instant().plus(SPARED));
    }
    count("failed");
  }

  private static Found found(Draft draft) {
    return new Found(draft.labels(), draft.numbers());
  }

  private static Item complete(Item item, Found found) {
    var labels = new LinkedHashMap<>(item.labels());
    labels.putAll(found.labels());
    var numbers = new LinkedHashMap<>(item.numbers());
    numbers.putAll(found.numbers());
    return with(item, labels, numbers, item.completeness());
  }

  private static Item incomplete(Item item, Enrichment enrichment) {
    var missing =
        enrichment.numbers().stream().filter(name -> !item.numbers().containsKey(name)).toList();
    if (missing.isEmpty()) {
      return item;
    }
    int level = item.numbers().isEmpty() ? 0 : 1;
    return with(item, item.labels(), item.numbers(), new Completeness(level, missing));
  }

  private static Item with(
      Item item,
      Map<String, List<String>> labels,
      Map<String, Quantity> numbers,
      Completeness completeness) {
    return new Item(
        item.key(),
        item.title(),
        item.text(),
        item.link(),
        item.time(),
        item.subject(),
        labels,
        numbers,
        item.pictures(),
        completeness,
        item.recipient());
  }

  private void count(String outcome) {
    meters.counter("soroka_collector_enrichments", "outcome", outcome).increment();
  }
}
