package dev.soroka.bot.command;

import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Source;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The sources that everybody may see; of others this copy keeps nothing. */
final class OpenSources implements CatalogCopy.Target<Source> {
  private final Map<Long, Source> open = new ConcurrentHashMap<>();

  /** All of them, by name. */
  List<Source> all() {
    return open.values().stream()
        .sorted(Comparator.comparing(Source::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  @Override
  public void put(Source source) {
    if (source.open() && source.enabled()) {
      open.put(source.id(), source);
    } else {
      open.remove(source.id());
    }
  }

  @Override
  public void remove(long id) {
    open.remove(id);
  }

  @Override
  public void retain(Set<Long> ids) {
    open.keySet().retainAll(ids);
  }
}
