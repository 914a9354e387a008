package dev.soroka.bot.command;

import dev.soroka.bot.text.Age;
import dev.soroka.bot.text.Marked;
import dev.soroka.bot.text.Shortened;
import dev.soroka.bot.text.Texts;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.StoredItem;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows items, a few lines each. */
@Component
class ItemList {
  private static final int TITLE = 120;
  private static final int SOURCE = 40;

  private final Clock clock;

  ItemList(Clock clock) {
    this.clock = clock;
  }

  /** Stored items, with where and when each was published. */
  RichText of(List<StoredItem> items, Texts texts) {
    var list = new Marked();
    for (var item : items) {
      add(list, item.item());
      var age = Age.of(item, clock.instant(), texts);
      list.line().plain("   " + Shortened.line(item.sourceName(), SOURCE) + ", " + age);
    }
    return list.done();
  }

  /** Items just as a source gave them. */
  RichText found(List<Item> items) {
    var list = new Marked();
    items.forEach(item -> add(list, item));
    return list.done();
  }

  private static void add(Marked list, Item item) {
    list.line().plain("• ").link(Shortened.line(item.title(), TITLE), item.link());
  }
}
