package dev.soroka.collector.push;

import dev.soroka.collector.charset.Decoding;
import dev.soroka.collector.mapping.Draft;
import dev.soroka.collector.mapping.Harvest;
import dev.soroka.collector.source.Page;
import dev.soroka.collector.source.Reading;
import dev.soroka.collector.source.json.JsonText;
import dev.soroka.common.contract.Source;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Reads bodies in Soroka's own shape of an item, for sources without a mapping: one object or a
 * list of objects with {@code key}, {@code title}, {@code text}, {@code link}, {@code time}, {@code
 * subject}, {@code labels} (by name a text or a list of texts), {@code numbers} (by name a number,
 * a text such as {@code "20 000 ₽"}, or an object with {@code value} and {@code unit}), {@code
 * pictures} (addresses, or objects with {@code url} and {@code caption}) and {@code recipient}. All
 * may be missing but one of the first four.
 */
final class OwnItems {
  private OwnItems() {}

  static Reading read(Page page, Source source) {
    var text = Decoding.text(page.body(), page.header("Content-Type"));
    if (text.isBlank()) {
      return new Reading.Unreadable("The body is empty");
    }
    try {
      return read(JsonText.tree(text), page, source);
    } catch (IllegalArgumentException e) {
      return new Reading.Unreadable("The body is not JSON: " + e.getMessage());
    }
  }

  private static Reading read(JsonNode root, Page page, Source source) {
    var elements = root.isArray() ? List.copyOf(root.values()) : List.of(root);
    var problems = new ArrayList<String>();
    var drafts = new ArrayList<Draft>();
    for (int i = 0; i < elements.size(); i++) {
      if (!elements.get(i).isObject()) {
        return new Reading.Unreadable("Element %d is not an object".formatted(i + 1));
      }
      var item = new OwnItem(elements.get(i), "element " + (i + 1), problems);
      var draft = item.draft(page.fetchedAt());
      if (draft.recipient() != null && !source.open()) {
        return new Reading.Unreadable(
            "Element %d names a recipient, as only operators' sources may".formatted(i + 1));
      }
      drafts.add(draft);
    }
    var harvest = Harvest.of(drafts, source.identity(), false);
    problems.addAll(harvest.problems());
    return new Reading.Items(harvest.items(), problems);
  }
}
