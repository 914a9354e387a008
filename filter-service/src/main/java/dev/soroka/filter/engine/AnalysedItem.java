package dev.soroka.filter.engine;

import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Quantity;
import dev.soroka.common.contract.StoredItem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An item as conditions see it. For one thread. */
final class AnalysedItem {
  private final AnalysedText title;
  private final AnalysedText text;
  private final Map<String, Map<String, String>> labels = new HashMap<>();
  private final Map<String, Quantity> numbers;
  private final Set<String> missing;

  private AnalysedItem(Item item) {
    this.title = new AnalysedText("title", item.title(), Analysis.LONGEST_TITLE);
    this.text = new AnalysedText("text", item.text(), Analysis.LONGEST_TEXT);
    this.numbers = item.numbers();
    this.missing = Set.copyOf(item.completeness().missing());
    item.labels().forEach((name, values) -> values.forEach(value -> label(name, value, value)));
    if (!labels.containsKey("lang")) {
      Language.of(item.title() + " " + item.text())
          .ifPresent(language -> label("lang", language.code(), language.code()));
    }
  }

  /** The item as this revision has it. */
  static AnalysedItem of(StoredItem stored) {
    return of(stored, stored.item());
  }

  /** Another revision of the stored item. */
  static AnalysedItem of(StoredItem stored, Item revision) {
    var item = of(revision, stored.sourceName(), stored.category());
    item.label("source", Long.toString(stored.source()), stored.sourceName());
    return item;
  }

  /** An item that need not be stored. */
  static AnalysedItem of(Item item, String sourceName, String category) {
    var analysed = new AnalysedItem(item);
    analysed.label("source", sourceName, sourceName);
    analysed.label("category", category, category);
    return analysed;
  }

  AnalysedText title() {
    return title;
  }

  AnalysedText text() {
    return text;
  }

  /** The label's value as it was published, when it has the wanted one. */
  Optional<String> label(String name, String wanted) {
    return Optional.ofNullable(labels.getOrDefault(name, Map.of()).get(wanted));
  }

  Optional<Quantity> number(String name) {
    return Optional.ofNullable(numbers.get(name));
  }

  boolean isMissing(String number) {
    return missing.contains(number);
  }

  /** Everything that a watch can require, but for the starts of words. */
  Set<String> keys() {
    var keys = new HashSet<String>();
    title.addKeysTo(keys);
    text.addKeysTo(keys);
    labels.forEach(
        (name, values) -> values.keySet().forEach(value -> keys.add(Key.label(name, value))));
    numbers.keySet().forEach(name -> keys.add(Key.number(name)));
    missing.forEach(name -> keys.add(Key.number(name)));
    return keys;
  }

  private void label(String name, String value, String shown) {
    labels.computeIfAbsent(name, _ -> new LinkedHashMap<>()).put(Folding.value(value), shown);
  }
}
