package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Press;
import dev.soroka.common.contract.Keyboard.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/**
 * One page of a list.
 *
 * @param number from 0; a page that is not there any more is the last one
 * @param pages how many there are, at least one
 */
record Paging<T>(List<T> shown, int number, int pages) {
  /** How many entries are asked for at a time. */
  static final int FETCHED = 100;

  static <T> Paging<T> of(List<T> all, int wanted, int size) {
    int pages = Math.max(1, (all.size() + size - 1) / size);
    int number = Math.clamp(wanted, 0, pages - 1);
    int from = number * size;
    return new Paging<>(all.subList(from, Math.min(from + size, all.size())), number, pages);
  }

  /** All entries of something that storage gives in pages by id. */
  static <T> List<T> all(LongFunction<List<T>> after, ToLongFunction<T> id) {
    var all = new ArrayList<T>();
    List<T> page = after.apply(0);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = page.size() < FETCHED ? List.of() : after.apply(id.applyAsLong(page.getLast()));
    }
    return all;
  }

  /** The row that leads to the other pages; none where there is only one. */
  List<Button> row(String action) {
    if (pages == 1) {
      return List.of();
    }
    return List.of(
        Button.press("‹", new Press(action, 0, Math.max(0, number - 1)).data()),
        Button.press((number + 1) + "/" + pages, new Press(action, 0, number).data()),
        Button.press("›", new Press(action, 0, Math.min(pages - 1, number + 1)).data()));
  }
}
