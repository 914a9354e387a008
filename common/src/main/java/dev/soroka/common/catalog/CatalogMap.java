package dev.soroka.common.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;

/** The plainest target of a copy: entries by id, readable by many threads. */
public final class CatalogMap<T> implements CatalogCopy.Target<T> {
  private final Map<Long, T> entries = new ConcurrentHashMap<>();
  private final ToLongFunction<T> id;

  public CatalogMap(ToLongFunction<T> id) {
    this.id = id;
  }

  /** The entry with this id, if the copy has it. */
  public Optional<T> find(long wanted) {
    return Optional.ofNullable(entries.get(wanted));
  }

  /** All entries as they are now, in no order. */
  public Collection<T> all() {
    return Collections.unmodifiableCollection(entries.values());
  }

  @Override
  public void put(T entry) {
    entries.put(id.applyAsLong(entry), entry);
  }

  @Override
  public void remove(long gone) {
    entries.remove(gone);
  }

  @Override
  public void retain(Set<Long> ids) {
    entries.keySet().retainAll(ids);
  }
}
