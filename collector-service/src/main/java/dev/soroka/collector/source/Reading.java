package dev.soroka.collector.source;

import dev.soroka.collector.mapping.Harvest;
import dev.soroka.common.contract.Item;
import java.util.List;

/** What became of a page. */
public sealed interface Reading {
  /** What a harvest is worth. */
  static Reading of(Harvest harvest) {
    return harvest
        .failure()
        .<Reading>map(Unreadable::new)
        .orElseGet(() -> new Items(harvest.items(), harvest.problems()));
  }

  /**
   * The page could be read; a list without items is a quiet source, not a failure.
   *
   * @param items in the page's own order, their keys distinct
   * @param problems one sentence for each element that was left out, for the source's owner
   */
  record Items(List<Item> items, List<String> problems) implements Reading {
    public Items {
      items = List.copyOf(items);
      problems = List.copyOf(problems);
    }
  }

  /** The page is not what the source promised; the error says what it is instead. */
  record Unreadable(String error) implements Reading {}
}
