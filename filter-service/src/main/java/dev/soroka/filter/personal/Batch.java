package dev.soroka.filter.personal;

import dev.soroka.common.contract.ItemMatched;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.filter.personal.judge.Arrival;
import dev.soroka.filter.personal.judge.ItemRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is decided together.
 *
 * @param events the messages
 * @param subscribers whom they name, by id; those who are gone are not there
 * @param arrivals what has come for them
 */
record Batch(List<ItemMatched> events, Map<Long, Subscriber> subscribers, List<Arrival> arrivals) {
  Batch {
    events = List.copyOf(events);
    arrivals = List.copyOf(arrivals);
  }

  /** Several batches as one. */
  static Batch of(Collection<Batch> parts) {
    var events = new ArrayList<ItemMatched>();
    var subscribers = new LinkedHashMap<Long, Subscriber>();
    var arrivals = new ArrayList<Arrival>();
    for (var part : parts) {
      events.addAll(part.events());
      subscribers.putAll(part.subscribers());
      arrivals.addAll(part.arrivals());
    }
    return new Batch(events, subscribers, arrivals);
  }

  boolean isEmpty() {
    return arrivals.isEmpty();
  }

  /** The ids of the subscribers in the order in which they are locked. */
  long[] locked() {
    return subscribers.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
  }

  /** The item of this name, with when it was matched. */
  Optional<ItemMatched> event(ItemRef ref) {
    return events.stream().filter(event -> ItemRef.of(event.item()).equals(ref)).findFirst();
  }

  /** The items, each once, in the order in which every instance writes them. */
  List<ItemMatched> items() {
    var items = new LinkedHashMap<ItemRef, ItemMatched>();
    events.stream()
        .sorted(
            Comparator.comparing(ItemMatched::item, Comparator.comparingLong(StoredItem::id))
                .thenComparing(event -> event.item().revision()))
        .forEach(event -> items.putIfAbsent(ItemRef.of(event.item()), event));
    return List.copyOf(items.values());
  }
}
