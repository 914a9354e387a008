package dev.soroka.collector.stream;

import dev.soroka.collector.fetch.Fetched;
import dev.soroka.collector.fetch.Visit;
import dev.soroka.collector.source.Page;
import dev.soroka.collector.source.Reading;
import dev.soroka.collector.source.Recipe;
import dev.soroka.collector.source.json.JsonKind;
import dev.soroka.collector.stream.speech.Heard;
import dev.soroka.collector.stream.speech.StreamOptions.Backfill;
import dev.soroka.common.contract.Item;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches what happened while a connection was away, if the source has a call for that. */
final class Backfilling {
  private static final Logger log = LoggerFactory.getLogger(Backfilling.class);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /**
   * Clocks differ, and so do the order of events and of their messages; what comes twice is known.
   */
  private static final Duration MARGIN = Duration.ofSeconds(5);

  private final Held held;
  private final Flow flow;
  private final JsonKind json = new JsonKind();

  Backfilling(Held held, Flow flow) {
    this.held = held;
    this.flow = flow;
  }

  /** Takes in what happened since that moment, the oldest first. */
  void fill(List<String> keys, Instant since) throws InterruptedException {
    var gap = held.options().gap();
    if (gap.isEmpty()) {
      return;
    }
    var from = since.minus(MARGIN);
    for (var key : gap.get().url().contains("{key}") ? keys : List.of("")) {
      fill(gap.get(), key, from);
    }
  }

  private void fill(Backfill gap, String key, Instant from) throws InterruptedException {
    var address =
        gap.url()
            .replace("{key}", URLEncoder.encode(key, StandardCharsets.UTF_8))
            .replace("{since}", written(gap, from));
    var visit = Visit.to(address, held.tools().clock().instant().plus(LONGEST));
    switch (held.tools().fetching().fetch(visit)) {
      case Fetched.Fresh fresh -> take(items(gap, fresh.page()), from);
      case Fetched.Unchanged _ -> log.debug("Nothing was missed");
      case Fetched.Failed(_, var error, _) ->
          log.atWarn().addKeyValue("source", held.source().id()).log("A gap stays open: {}", error);
    }
  }

  private void take(List<Item> items, Instant from) throws InterruptedException {
    var missed =
        items.stream()
            .filter(item -> item.time() == null || !item.time().isBefore(from))
            .sorted(Comparator.comparing(item -> Objects.requireNonNullElse(item.time(), from)))
            .toList();
    flow.take(new Heard.Events(missed, List.of()));
    log.atInfo().addKeyValue("source", held.source().id()).log("{} in the gap", missed.size());
  }

  private List<Item> items(Backfill gap, Page page) {
    var source = held.source();
    var mapping = Objects.requireNonNullElse(gap.mapping(), source.mapping());
    var recipe = new Recipe(mapping, source.identity(), source.options());
    return switch (json.read(page, recipe)) {
      case Reading.Items(var items, _) -> items;
      case Reading.Unreadable(var error) -> {
        log.atWarn().addKeyValue("source", source.id()).log("A gap stays open: {}", error);
        yield List.of();
      }
    };
  }

  private static String written(Backfill gap, Instant from) {
    return switch (gap.since()) {
      case "iso" -> from.toString();
      case "epoch-seconds" -> Long.toString(from.getEpochSecond());
      default -> Long.toString(from.toEpochMilli());
    };
  }
}
