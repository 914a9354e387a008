package dev.soroka.collector.enrich;

import dev.soroka.common.contract.Quantity;
import java.util.List;
import java.util.Map;

/** What a call gave for an item. */
record Found(Map<String, List<String>> labels, Map<String, Quantity> numbers) {
  Found {
    labels = Map.copyOf(labels);
    numbers = Map.copyOf(numbers);
  }

  boolean isEmpty() {
    return labels.isEmpty() && numbers.isEmpty();
  }
}
