package dev.soroka.filter.engine;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The watches filed under one key. Read without a lock: a reader may see a change half made, never
 * fail by it, and the index lets it look again.
 */
final class Postings {
  private @Nullable CompiledWatch[] watches = new CompiledWatch[2];
  private int size;

  void add(CompiledWatch watch) {
    if (size == watches.length) {
      watches = Arrays.copyOf(watches, size * 2);
    }
    watches[size++] = watch;
  }

  void remove(long id) {
    for (int i = 0; i < size; i++) {
      var watch = watches[i];
      if (watch != null && watch.id() == id) {
        watches[i] = watches[--size];
        watches[size] = null;
        return;
      }
    }
  }

  void addTo(Map<Long, CompiledWatch> found) {
    var read = watches;
    int end = Math.min(size, read.length);
    for (int i = 0; i < end; i++) {
      var watch = read[i];
      if (watch != null) {
        found.put(watch.id(), watch);
      }
    }
  }

  int size() {
    return size;
  }
}
