package dev.soroka.common.contract;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing published.
 *
 * @param key what tells it from all other items of its source, never blank
 * @param title one line, never blank
 * @param text the body as plain text, may be empty
 * @param link the absolute address of the thing itself
 * @param time when it was published, as the source says
 * @param subject what it is about (a token, a pair, an author), for cooldowns
 * @param labels text attributes by name, in lower case
 * @param numbers numeric attributes by name, in lower case
 * @param completeness what is missing because enrichment failed
 * @param recipient {@code chat:<id>} or {@code subscriber:<id>}: the only one to be told
 */
public record Item(
    String key,
    String title,
    String text,
    @Nullable String link,
    @Nullable Instant time,
    @Nullable String subject,
    Map<String, List<String>> labels,
    Map<String, Quantity> numbers,
    List<Picture> pictures,
    Completeness completeness,
    @Nullable String recipient) {
  public Item {
    if (key.isBlank() || title.isBlank()) {
      throw new IllegalArgumentException("an item has a key and a title");
    }
    var copied = new LinkedHashMap<String, List<String>>();
    labels.forEach((name, values) -> copied.put(name, List.copyOf(values)));
    labels = Collections.unmodifiableMap(copied);
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    pictures = List.copyOf(pictures);
  }
}
