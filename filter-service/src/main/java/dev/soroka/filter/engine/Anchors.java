package dev.soroka.filter.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * The keys under which a condition is filed: whatever item does not come to NO has at least one of
 * them. Of everything that must be there the cheapest is taken, for each alternative its own.
 *
 * @param cost what it costs to be filed under a key
 */
record Anchors(ToLongFunction<String> cost) {

  /** The keys; nothing for a condition that an item can satisfy by what it lacks. */
  Optional<List<String>> of(Condition condition) {
    return switch (condition) {
      case Condition.All(var members) ->
          members.stream().flatMap(member -> of(member).stream()).min(byCost());
      case Condition.Any(var members) -> each(members.stream().map(this::of));
      case Condition.None _ -> Optional.empty();
      case Worded worded -> each(worded.ways().stream().map(this::of));
      case Labelled labelled -> Optional.of(List.of(Key.label(labelled.name(), labelled.value())));
      case Compared compared -> Optional.of(List.of(Key.number(compared.comparison().name())));
    };
  }

  /** All of the words must be there, so the cheapest one will do; no words are never there. */
  private Optional<List<String>> of(Wording wording) {
    return Optional.of(wording.slots().stream().map(Slot::keys).min(byCost()).orElse(List.of()));
  }

  private static Optional<List<String>> each(Stream<Optional<List<String>>> alternatives) {
    var keys = new ArrayList<String>();
    for (var alternative : alternatives.toList()) {
      if (alternative.isEmpty()) {
        return Optional.empty();
      }
      keys.addAll(alternative.get());
    }
    return Optional.of(keys.stream().distinct().toList());
  }

  private Comparator<List<String>> byCost() {
    return Comparator.comparingLong(keys -> keys.stream().mapToLong(cost).sum());
  }
}
