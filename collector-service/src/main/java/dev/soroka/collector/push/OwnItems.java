package dev.soroka.collector.push;

import dev.soroka.collector.charset.Decoding;
import dev.soroka.collector.mapping.Draft;
import dev.soroka.collector.mapping.Harvest;
import dev.soroka.collector.source.Page;
import dev.soroka.collector.source.Reading;
import dev.soroka.collector.source.json.JsonText;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
  private static final Pattern RECIPIENT =
      Pattern.compile("(chat:)?-?[0-9]{1,18}|subscriber:[0-9]{1,18}");

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
      var refusal = refusal(draft.recipient(), source);
      if (refusal.isPresent()) {
        return new Reading.Unreadable("Element " + (i + 1) + " names a recipient" + refusal.get());
      }
      drafts.add(draft);
    }
    var harvest = Harvest.of(drafts, Mapping.NONE, source.identity());
    problems.addAll(harvest.problems());
    return new Reading.Items(harvest.items(), problems);
  }

  /** What is meant for one alone must never be told to all, so nothing is guessed here. */
  private static Optional<String> refusal(@Nullable String recipient, Source source) {
    if (recipient == null) {
      return Optional.empty();
    }
    if (!source.open()) {
      return Optional.of(", as only operators' sources may");
    }
    return RECIPIENT.matcher(recipient.strip()).matches()
        ? Optional.empty()
        : Optional.of(" that is none; write chat:<id> or subscriber:<id>");
  }
}
