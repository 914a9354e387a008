package dev.soroka.filter.others;

import dev.soroka.common.api.CatalogChanges;
import dev.soroka.common.api.CatalogPage;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.api.StorageApi.AddedSource;
import dev.soroka.common.api.StorageApi.NewSource;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sources, who added them, and what changed since a copy was made. */
public final class SourcesInMemory implements StorageApi.Sources, CatalogCopy.Feed<Source> {
  private final Map<Long, Source> sources = new TreeMap<>();
  private final Map<Long, List<Long>> addedBy = new HashMap<>();
  private final List<Long> removed = new ArrayList<>();

  public void put(Source source, Long... members) {
    sources.put(source.id(), source);
    addedBy.put(source.id(), List.of(members));
  }

  public void remove(long id) {
    sources.remove(id);
    removed.add(id);
  }

  @Override
  public CatalogPage<Source> page(long after, int limit) {
    return new CatalogPage<>(1, List.copyOf(sources.values()), null);
  }

  @Override
  public CatalogChanges<Source> changes(long after) {
    return new CatalogChanges<>(1, true, List.copyOf(sources.values()), removed);
  }

  @Override
  public List<Source> list(@Nullable Long subscriber, long after, int limit) {
    return sources.values().stream()
        .filter(source -> source.id() > after)
        .filter(source -> addedBy.getOrDefault(source.id(), List.of()).contains(subscriber))
        .limit(2)
        .toList();
  }

  @Override
  public AddedSource add(NewSource source) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Source change(long id, Source source, @Nullable Long subscriber) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void remove(long id, @Nullable Long subscriber) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Source> find(long id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Long> members(long id) {
    return addedBy.getOrDefault(id, List.of());
  }
}
