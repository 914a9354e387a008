package dev.soroka.filter.engine;

import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Quantity;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.filter.words.Analysis;
import dev.soroka.filter.words.Folding;
import dev.soroka.filter.words.Language;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** An item whose words have been read: opaque outside the engine. For any number of threads. */
public final class AnalysedItem {
  private static final String LANGUAGE = "lang";

  private final Item item;
  private final AnalysedText title;
  private final AnalysedText text;
  private final Map<String, Map<String, String>> labels = new HashMap<>();
  private volatile @Nullable ItemKeys keys;

  private AnalysedItem(Item item, String sourceName, String category) {
    this.item = item;
    this.title = new AnalysedText("title", item.title(), Analysis.LONGEST_TITLE);
    this.text = new AnalysedText("text", item.text(), Analysis.LONGEST_TEXT);
    item.labels().forEach((name, values) -> values.forEach(value -> label(name, value, value)));
    label("source", sourceName, sourceName);
    label("category", category, category);
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
    return new AnalysedItem(item, sourceName, category);
  }

  AnalysedText title() {
    return title;
  }

  AnalysedText text() {
    return text;
  }

  /** The label's value as it was published, when it has the wanted one. */
  Optional<String> label(String name, String wanted) {
    return Optional.ofNullable(labels(name).get(wanted));
  }

  Optional<Quantity> number(String name) {
    return Optional.ofNullable(item.numbers().get(name));
  }

  boolean isMissing(String number) {
    return missing().contains(number);
  }

  Map<String, Quantity> numbers() {
    return item.numbers();
  }

  /** The names of the numbers that enrichment failed to give. */
  List<String> missing() {
    return item.completeness().missing();
  }

  /** Gives every label of the wanted ones with each of its values as values are compared. */
  void labels(LabelKeys wanted, BiConsumer<String, String> consumer) {
    labels.forEach(
        (name, values) -> {
          if (wanted.names(name)) {
            values.keySet().forEach(value -> consumer.accept(name, value));
          }
        });
    if (wanted.names(LANGUAGE) && !labels.containsKey(LANGUAGE)) {
      labels(LANGUAGE).keySet().forEach(value -> consumer.accept(LANGUAGE, value));
    }
  }

  /** What the item has of all that this dictionary names by now. */
  ItemKeys keys(Dictionary dictionary, Recognition recognition) {
    var found = keys;
    if (found == null
        || found.dictionary() != dictionary
        || found.known() < dictionary.keys().size()) {
      found = recognition.of(this, dictionary);
      keys = found;
    }
    return found;
  }

  /** The values of a label; the language is told from the writing unless the source names it. */
  private Map<String, String> labels(String name) {
    var published = labels.get(name);
    if (published != null) {
      return published;
    }
    return name.equals(LANGUAGE)
        ? Language.of(item.title() + " " + item.text())
            .map(language -> Map.of(language.code(), language.code()))
            .orElse(Map.of())
        : Map.of();
  }

  private void label(String name, String value, String shown) {
    labels.computeIfAbsent(name, _ -> new LinkedHashMap<>()).put(Folding.value(value), shown);
  }
}
