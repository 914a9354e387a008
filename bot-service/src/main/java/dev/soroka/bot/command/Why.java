package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Press;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.bot.text.Shortened;
import dev.soroka.common.api.FilterApi;
import dev.soroka.common.api.FilterApi.Decided;
import dev.soroka.common.contract.ItemButton;
import dev.soroka.common.contract.StoredItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code /why <link or number>} says step by step why an item was told, or was not. */
@Component
class Why implements Command {
  static final String NAME = "why";

  private static final String ONE = "why-item";
  private static final int DECISIONS = 30;
  private static final int LISTED = 6;
  private static final int LINK = 80;

  private final FilterApi filter;
  private final OwnItems items;
  private final WhyScreens screens;

  Why(FilterApi filter, OwnItems items, WhyScreens screens) {
    this.filter = filter;
    this.items = items;
    this.screens = screens;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Access access() {
    return Access.EVERYONE;
  }

  @Override
  public Screen typed(Visit visit, String argument) {
    if (argument.isBlank()) {
      return list(visit);
    }
    return items
        .named(visit, argument.strip())
        .map(item -> one(visit, item))
        .orElseGet(
            () ->
                WatchScreens.noting(
                    list(visit), visit.texts().say("why.unknown", Shortened.line(argument, LINK))));
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action.Turn(ONE, access(), this::one),
        new Action.Beside(ItemButton.WHY.action(), access(), this::one));
  }

  /** The button that asks about this item. */
  static Press about(long item) {
    return Press.of(ONE, item);
  }

  /** The latest decision about each of the items that were decided last. */
  private Screen list(Visit visit) {
    var decided = filter.decisions(visit.subscriber().id(), null, DECISIONS);
    Map<StoredItem, Decided> latest = new LinkedHashMap<>();
    decided.stream()
        .map(Decided::item)
        .distinct()
        .limit(LISTED)
        .flatMap(id -> items.find(visit, id).stream())
        .forEach(item -> latest.put(item, newest(decided, item)));
    return screens.list(visit, latest);
  }

  private static Decided newest(List<Decided> decided, StoredItem item) {
    return decided.stream().filter(one -> one.item() == item.id()).findFirst().orElseThrow();
  }

  private Screen one(Visit visit, Press press) {
    return items
        .find(visit, press.id())
        .map(item -> one(visit, item))
        .orElseGet(
            () -> Screen.of(visit.texts().say("item.gone")).with(visit.button("button.why", NAME)));
  }

  private Screen one(Visit visit, StoredItem item) {
    return screens.one(visit, item, filter.why(visit.subscriber().id(), item.id()));
  }
}
