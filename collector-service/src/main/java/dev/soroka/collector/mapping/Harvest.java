package dev.soroka.collector.mapping;

import dev.soroka.collector.plain.PlainText;
import dev.soroka.common.contract.Completeness;
import dev.soroka.common.contract.Identity;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of the elements of one answer.
 *
 * @param items in order, their keys distinct
 * @param problems a sentence for each element that became none
 * @param failure why there are none at all, though there were elements
 */
public record Harvest(List<Item> items, List<String> problems, Optional<String> failure) {
  private static final int PROBLEMS = 20;
  private static final int TITLE = 500;
  private static final int FIRST_WORDS = 100;
  private static final int TEXT = 50_000;

  public Harvest {
    items = List.copyOf(items);
    problems = List.copyOf(problems);
  }

  /** The items that these drafts, one for each element, become. */
  public static Harvest of(List<Draft> drafts, Mapping mapping, Identity identity) {
    var drift = Drift.in(mapping, drafts);
    return drift.isPresent()
        ? new Harvest(List.of(), List.of(), drift)
        : whole(drafts, identity, mapping.recipient() != null);
  }

  /**
   * Leaves out what says nothing.
   *
   * @param addressed whether every item is meant for one recipient, so that one without is for
   *     nobody
   */
  private static Harvest whole(List<Draft> drafts, Identity identity, boolean addressed) {
    var problems = new ArrayList<String>();
    var whole = new LinkedHashMap<Integer, Draft>();
    for (var i = 0; i < drafts.size(); i++) {
      var draft = titled(drafts.get(i));
      if (draft.title().isBlank()) {
        problems.add("element %d has no title, text, link or key".formatted(i + 1));
      } else if ((addressed || draft.recipient() != null) && recipient(draft).isEmpty()) {
        problems.add("element %d names no recipient".formatted(i + 1));
      } else {
        whole.put(i + 1, draft);
      }
    }
    var items = distinct(whole, identity, problems);
    return new Harvest(items, shortened(problems), Optional.empty());
  }

  private static List<Item> distinct(
      Map<Integer, Draft> drafts, Identity identity, List<String> problems) {
    var keys = Keys.of(identity).assign(List.copyOf(drafts.values()));
    var items = new LinkedHashMap<String, Item>();
    drafts.forEach(
        (number, draft) -> {
          var key = keys.getOrDefault(draft, draft.title());
          if (items.putIfAbsent(key, item(key, draft)) != null) {
            problems.add("element %d is known by the same key as one before it".formatted(number));
          }
        });
    return List.copyOf(items.values());
  }

  private static Draft titled(Draft draft) {
    var title =
        Stream.of(draft.title(), draft.text(), draft.link(), draft.key())
            .filter(words -> words != null && !words.isBlank())
            .findFirst()
            .orElse("");
    var length = draft.title().isBlank() ? FIRST_WORDS : TITLE;
    return new Draft(
        draft.key(),
        PlainText.shortened(PlainText.line(title), length),
        PlainText.shortened(draft.text(), TEXT),
        draft.link(),
        draft.time(),
        draft.subject(),
        draft.labels(),
        draft.numbers(),
        draft.pictures(),
        draft.recipient());
  }

  private static String recipient(Draft draft) {
    return draft.recipient() == null ? "" : Recipients.read(draft.recipient()).orElse("");
  }

  private static Item item(String key, Draft draft) {
    var recipient = recipient(draft);
    return new Item(
        key,
        draft.title(),
        draft.text(),
        draft.link(),
        draft.time(),
        draft.subject(),
        draft.labels(),
        draft.numbers(),
        draft.pictures(),
        Completeness.FULL,
        recipient.isEmpty() ? null : recipient);
  }

  private static List<String> shortened(List<String> problems) {
    if (problems.size() <= PROBLEMS) {
      return problems;
    }
    var more = "and %d more like these".formatted(problems.size() - PROBLEMS);
    return Stream.concat(problems.stream().limit(PROBLEMS), Stream.of(more)).toList();
  }
}
