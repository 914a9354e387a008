package dev.soroka.collector.run;

import dev.soroka.collector.fetch.Validators;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a collector has to know of a source's earlier collections; opaque to all others.
 *
 * @param generation the generation of the source that it belongs to; another one starts afresh,
 *     because a page that has not changed may now read differently
 * @param validators what the server said of the page that was last read
 * @param breakers the state of each address, in their order; those at the end may be missing
 */
record Cursor(int generation, @Nullable Validators validators, List<Breaker> breakers) {
  Cursor {
    breakers = List.copyOf(breakers);
  }

  static Cursor fresh(int generation) {
    return new Cursor(generation, null, List.of());
  }

  Breaker breaker(int serving) {
    return serving < breakers.size() ? breakers.get(serving) : Breaker.CLOSED;
  }

  Cursor with(int serving, Breaker breaker) {
    var changed = new ArrayList<>(breakers);
    while (changed.size() <= serving) {
      changed.add(Breaker.CLOSED);
    }
    changed.set(serving, breaker);
    while (!changed.isEmpty() && changed.getLast().equals(Breaker.CLOSED)) {
      changed.removeLast();
    }
    return new Cursor(generation, validators, changed);
  }

  Cursor with(@Nullable Validators newer) {
    return new Cursor(generation, newer, breakers);
  }
}
