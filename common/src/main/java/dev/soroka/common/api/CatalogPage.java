package dev.soroka.common.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a snapshot: everything up to {@code version} with ids above the one asked for. */
public record CatalogPage<T>(long version, List<T> entries, @Nullable Long next) {
  public CatalogPage {
    entries = List.copyOf(entries);
  }
}
