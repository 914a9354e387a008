package dev.soroka.filter.engine;

import dev.soroka.filter.engine.Keys.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The numbers that watches compare; each has a key for every node of the {@link Scale}. */
final class NumberKeys {
  private static final int BYTES_OF_ONE = 200;

  private final Keys keys;
  private final Map<String, List<NumberKey>> byName = new ConcurrentHashMap<>();
  private volatile int count;

  NumberKeys(Keys keys) {
    this.keys = keys;
  }

  int count() {
    return count;
  }

  /** The numbers of this name, one for each currency that a watch insists on. */
  List<NumberKey> of(String name) {
    return byName.getOrDefault(name, List.of());
  }

  Optional<NumberKey> find(String name, String currency) {
    for (var number : of(name)) {
      if (number.currency().equals(currency)) {
        return Optional.of(number);
      }
    }
    return Optional.empty();
  }

  /** A number that is not there yet. */
  NumberKey add(String name, String currency) {
    if (count > Program.NUMBER) {
      throw new IllegalArgumentException("the watches name too many numbers");
    }
    var number = new NumberKey(count, currency, keys.added());
    for (int node = 1; node < Scale.NODES; node++) {
      keys.add(Kind.RANGE, false, node);
    }
    count = number.ordinal() + 1;
    byName.put(name, Stream.concat(of(name).stream(), Stream.of(number)).toList());
    return number;
  }

  long memoryBytes() {
    return (long) count * BYTES_OF_ONE;
  }
}
