package dev.soroka.filter.backtest;

import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Source;
import dev.soroka.filter.words.Folding;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** What is known of the sources now: names and categories change, and items go with them. */
final class KnownSources implements CatalogCopy.Target<Source> {
  private final Map<Long, Known> sources = new ConcurrentHashMap<>();
  private final LongConsumer removed;

  /**
   * @param removed is told of every source that is gone
   */
  KnownSources(LongConsumer removed) {
    this.removed = removed;
  }

  @Override
  public void put(Source source) {
    sources.put(
        source.id(),
        new Known(Folding.value(source.name()), Folding.value(source.category()), source.open()));
  }

  @Override
  public void remove(long id) {
    sources.remove(id);
    removed.accept(id);
  }

  @Override
  public void retain(Set<Long> ids) {
    sources.keySet().stream().filter(id -> !ids.contains(id)).toList().forEach(this::remove);
  }

  /** Whether there is such a source. */
  boolean has(long id) {
    return sources.containsKey(id);
  }

  /** Whether everybody may see its items. */
  boolean isOpen(long id) {
    var known = sources.get(id);
    return known != null && known.open();
  }

  /** The sources whose items all have this value of a label. */
  Stream<Long> labelled(String name, String value) {
    return switch (name) {
      case "source" ->
          sources.entrySet().stream()
              .filter(
                  source ->
                      source.getValue().name().equals(value)
                          || Long.toString(source.getKey()).equals(value))
              .map(Map.Entry::getKey);
      case "category" ->
          sources.entrySet().stream()
              .filter(source -> source.getValue().category().equals(value))
              .map(Map.Entry::getKey);
      default -> Stream.empty();
    };
  }

  private record Known(String name, String category, boolean open) {}
}
