package dev.soroka.collector.run;

import dev.soroka.collector.fetch.Validators;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Pulse;
import dev.soroka.common.contract.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a collector has to know of a source's earlier collections; opaque to all others.
 *
 * @param generation the generation of the source that it belongs to; another one starts afresh,
 *     because a page that has not changed may now read differently
 * @param validators what the server said of the page that was last read
 * @param breakers the state of each address, in their order; those at the end may be missing
 * @param habit how often its items change; null before they were seen
 * @param profile what its items usually have
 */
record Cursor(
    int generation,
    @Nullable Validators validators,
    List<Breaker> breakers,
    @Nullable Habit habit,
    Profile profile) {
  Cursor {
    breakers = List.copyOf(breakers);
    profile = Objects.requireNonNullElse(profile, Profile.NONE);
  }

  static Cursor fresh(int generation) {
    return new Cursor(generation, null, List.of(), null, Profile.NONE);
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
    return new Cursor(generation, validators, changed, habit, profile);
  }

  Cursor with(@Nullable Validators newer) {
    return new Cursor(generation, newer, breakers, habit, profile);
  }

  /** These items were seen; a fallback's are not the source's habit, for it may say less. */
  Cursor with(int serving, List<Item> items, Instant now) {
    if (serving > 0) {
      return this;
    }
    var seen = habit == null ? Habit.startingWith(items, now) : habit.after(items, now);
    return new Cursor(generation, validators, breakers, seen, profile.after(items));
  }

  /** How the source behaves, for those who plan its collections and speak with its owner. */
  Pulse pulse(Source source, @Nullable String passedOver, Instant now) {
    return new Pulse(
        breaker(0).state(now),
        passedOver,
        habit == null || passedOver != null ? source.interval() : habit.interval(source, now),
        habit == null ? null : habit.changedAt(),
        habit == null ? null : habit.longestQuiet().orElse(null),
        profile.losses());
  }
}
