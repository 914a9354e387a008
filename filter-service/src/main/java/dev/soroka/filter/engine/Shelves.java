package dev.soroka.filter.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Postings by key. Changed by one thread at a time; see {@link Postings} about reading. */
final class Shelves {
  private final Map<String, Postings> byKey = new ConcurrentHashMap<>();
  private int prefixes;

  void file(CompiledWatch watch, Collection<String> keys) {
    for (var key : keys) {
      byKey
          .computeIfAbsent(
              key,
              _ -> {
                prefixes += Key.isPrefix(key) ? 1 : 0;
                return new Postings();
              })
          .add(watch);
    }
  }

  void unfile(long watch, Collection<String> keys) {
    for (var key : keys) {
      byKey.computeIfPresent(
          key,
          (_, postings) -> {
            postings.remove(watch);
            if (postings.size() > 0) {
              return postings;
            }
            prefixes -= Key.isPrefix(key) ? 1 : 0;
            return null;
          });
    }
  }

  int size(String key) {
    var postings = byKey.get(key);
    return postings == null ? 0 : postings.size();
  }

  /** The watches that are filed under one of these keys of an item. */
  Map<Long, CompiledWatch> under(Set<String> keys) {
    Map<Long, CompiledWatch> found = new HashMap<>();
    for (var key : keys) {
      add(key, found);
      if (prefixes > 0 && Key.isForm(key)) {
        Key.prefixes(key).forEach(prefix -> add(prefix, found));
      }
    }
    return found;
  }

  private void add(String key, Map<Long, CompiledWatch> found) {
    var postings = byKey.get(key);
    if (postings != null) {
      postings.addTo(found);
    }
  }
}
