package dev.soroka.storage.group;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What people write after the same pattern: a title, sentences, and slots that each offer fills in
 * its own way.
 *
 * @param unit the currency of the amount
 * @param title with slots in braces
 * @param sentences with slots in braces, in the order in which their author wrote them
 * @param slots the values that each slot may have
 * @param subject the slot that says what the item is about, if there is one
 */
record Pattern(
    String unit,
    String title,
    List<String> sentences,
    Map<String, List<String>> slots,
    @Nullable String subject) {

  /** Reads a pattern as it is written down: unit, title, sentences, a blank line, then slots. */
  static Pattern read(String written) {
    var parts = written.strip().split("\n\n", 2);
    var lines = parts[0].lines().toList();
    var slots = new LinkedHashMap<String, List<String>>();
    parts[1]
        .lines()
        .map(line -> line.split(": ", 2))
        .forEach(slot -> slots.put(slot[0], List.of(slot[1].split(" \\| ", -1))));
    return new Pattern(
        lines.getFirst(),
        lines.get(1),
        lines.subList(2, lines.size()),
        slots,
        slots.containsKey("token") ? "token" : null);
  }

  /** An offer of nobody else: a value for every slot. */
  Map<String, String> filled(RandomGenerator random) {
    var values = new LinkedHashMap<String, String>();
    slots.forEach((slot, choices) -> values.put(slot, chosen(choices, random)));
    values.put("amount", Integer.toString(500 * (1 + random.nextInt(60))));
    values.put("days", Integer.toString(2 + random.nextInt(28)));
    values.put("number", Integer.toString(10 + random.nextInt(900)));
    return values;
  }

  /** Another offer that differs in a single slot; an aside makes no other offer. */
  Map<String, String> nearly(Map<String, String> values, RandomGenerator random) {
    var used = values.keySet().stream().filter(this::isTelling).toList();
    var slot = chosen(used, random);
    var near = new LinkedHashMap<>(values);
    while (Objects.equals(near.get(slot), values.get(slot))) {
      near.put(slot, Objects.requireNonNull(filled(random).get(slot)));
    }
    return near;
  }

  /** What makes it this offer and no other. */
  Map<String, String> telling(Map<String, String> values) {
    var telling = new LinkedHashMap<>(values);
    telling.keySet().removeIf(slot -> !isTelling(slot));
    telling.put("title", title);
    return telling;
  }

  private boolean isTelling(String slot) {
    var braced = "{" + slot + "}";
    return !slot.startsWith("aside")
        && (title.contains(braced) || sentences.stream().anyMatch(line -> line.contains(braced)));
  }

  static <T> T chosen(List<T> choices, RandomGenerator random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
