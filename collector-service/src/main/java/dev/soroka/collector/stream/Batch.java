package dev.soroka.collector.stream;

import java.util.List;
import java.util.stream.Gatherers;

/**
 * The keys that share a connection.
 *
 * @param name what operators see: the first key, and how many more there are
 */
record Batch(String name, List<String> keys) {
  Batch {
    keys = List.copyOf(keys);
  }

  /** All keys, so many to a connection; one connection without keys where there are none. */
  static List<Batch> of(List<String> keys, int each) {
    return keys.isEmpty()
        ? List.of(new Batch("all", List.of()))
        : keys.stream().gather(Gatherers.windowFixed(each)).map(Batch::of).toList();
  }

  private static Batch of(List<String> keys) {
    var first = keys.getFirst();
    return new Batch(keys.size() == 1 ? first : first + " +" + (keys.size() - 1), keys);
  }
}
