package dev.soroka.common.api;

import java.util.List;

/**
 * What changed after a version.
 *
 * @param version what a copy has reached once it has applied this
 * @param complete false when the log no longer reaches back and the copy must be loaded again
 * @param changed the entries as they are now
 * @param removed the ids of entries that are gone
 */
public record CatalogChanges<T>(
    long version, boolean complete, List<T> changed, List<Long> removed) {
  public CatalogChanges {
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
  }
}
