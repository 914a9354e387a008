package dev.soroka.filter.blacklist;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Ban;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.filter.words.Folding;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The operators' blacklist. Items that name their recipient pass: they are the business of two, and
 * nobody who banned a token meant a customer's order.
 */
public final class Blacklist implements CatalogCopy.Target<Ban> {
  private final Map<Long, Ban> bans = new HashMap<>();
  private final Counter rejected;
  private volatile Set<Banned> banned = Set.of();

  public Blacklist(MeterRegistry meters) {
    this.rejected = meters.counter("soroka_filter_rejected", "layer", "blacklist");
  }

  private record Banned(Ban.Kind kind, String value) {}

  /** Whether nobody is to be told of the item; counts it when so. */
  public boolean rejects(StoredItem item) {
    boolean rejects = ban(item).isPresent();
    if (rejects) {
      rejected.increment();
    }
    return rejects;
  }

  /** The ban that holds the item back. */
  public Optional<Ban> ban(StoredItem item) {
    if (banned.isEmpty() || item.audience().recipient() != null) {
      return Optional.empty();
    }
    return marks(item).filter(banned::contains).findFirst().flatMap(this::find);
  }

  private static Stream<Banned> marks(StoredItem stored) {
    var item = stored.item();
    var authors = item.labels().getOrDefault("author", List.of());
    return Stream.of(
            Stream.ofNullable(item.subject()).map(token -> mark(Ban.Kind.TOKEN, token)),
            authors.stream().map(author -> mark(Ban.Kind.AUTHOR, author)),
            Stream.of(mark(Ban.Kind.SOURCE, Long.toString(stored.source()))))
        .flatMap(marks -> marks);
  }

  private static Banned mark(Ban.Kind kind, String value) {
    return new Banned(kind, Folding.value(value));
  }

  private synchronized Optional<Ban> find(Banned mark) {
    return bans.values().stream()
        .filter(ban -> mark(ban.kind(), ban.value()).equals(mark))
        .findFirst();
  }

  @Override
  public synchronized void put(Ban ban) {
    bans.put(ban.id(), ban);
    refresh();
  }

  @Override
  public synchronized void remove(long id) {
    bans.remove(id);
    refresh();
  }

  @Override
  public synchronized void retain(Set<Long> ids) {
    bans.keySet().retainAll(ids);
    refresh();
  }

  private void refresh() {
    banned =
        bans.values().stream()
            .map(ban -> mark(ban.kind(), ban.value()))
            .collect(toUnmodifiableSet());
  }
}
