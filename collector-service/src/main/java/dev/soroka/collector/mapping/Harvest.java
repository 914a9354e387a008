package dev.soroka.collector.mapping;

import dev.soroka.collector.plain.PlainText;
import dev.soroka.common.contract.Completeness;
import dev.soroka.common.contract.Identity;
import dev.soroka.common.contract.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The items of one answer, their keys distinct, and a sentence for each element that became none.
 */
public record Harvest(List<Item> items, List<String> problems) {
  private static final int PROBLEMS = 20;
  private static final int TITLE = 500;
  private static final int FIRST_WORDS = 100;
  private static final int TEXT = 50_000;

  public Harvest {
    items = List.copyOf(items);
    problems = List.copyOf(problems);
  }

  /**
   * What becomes of the elements of an answer.
   *
   * @param drafts one for each element, in order
   * @param addressed whether every item is meant for one recipient, so that one without is for
   *     nobody
   */
  public static Harvest of(List<Draft> drafts, Identity identity, boolean addressed) {
    var problems = new ArrayList<String>();
    var whole = new LinkedHashMap<Integer, Draft>();
    for (var i = 0; i < drafts.size(); i++) {
      var draft = titled(drafts.get(i));
      if (draft.title().isBlank()) {
        problems.add("element %d has no title, text, link or key".formatted(i + 1));
      } else if (addressed && recipient(draft).isEmpty()) {
        problems.add("element %d names no recipient".formatted(i + 1));
      } else {
        whole.put(i + 1, draft);
      }
    }
    var items = distinct(whole, identity, problems);
    return new Harvest(items, shortened(problems));
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
