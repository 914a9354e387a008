package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Press;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.bot.text.Marked;
import dev.soroka.common.api.FilterApi;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Keyboard.Button;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.Watch;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code /latest} shows the newest items that one may see, or those that a watch wants. */
@Component
class Latest implements Command {
  static final String NAME = "latest";

  private static final int ON_A_PAGE = 5;

  /** What storage and filter give at once bounds how far back one can leaf. */
  private static final int LAST_PAGE = 100 / ON_A_PAGE - 2;

  private final StorageApi.Items items;
  private final FilterApi filter;
  private final OwnWatches own;
  private final ItemList list;

  Latest(StorageApi.Items items, FilterApi filter, OwnWatches own, ItemList list) {
    this.items = items;
    this.filter = filter;
    this.own = own;
    this.list = list;
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
    return ofAll(visit, 0);
  }

  /** With an id it is the watch's matches. */
  @Override
  public Screen pressed(Visit visit, Press press) {
    int page = Math.min(press.page(), LAST_PAGE);
    if (press.id() == 0) {
      return ofAll(visit, page);
    }
    return own.find(visit, press.id())
        .map(watch -> ofWatch(visit, watch, page))
        .orElseGet(
            () ->
                WatchScreens.noting(
                    WatchScreens.list(visit, own.all(visit), 0), visit.texts().say("watch.gone")));
  }

  private Screen ofAll(Visit visit, int page) {
    long subscriber = visit.subscriber().id();
    var found = items.list(null, subscriber, null, wanted(page)).items();
    var title = visit.texts().say("latest.title");
    return screen(visit, title, found, new Press(NAME, 0, page))
        .with(visit.button("button.new-watch", "watch"), visit.button("button.sources", "sources"));
  }

  private Screen ofWatch(Visit visit, Watch watch, int page) {
    var search = new FilterApi.Search(watch.query(), null, watch.subscriber(), null, wanted(page));
    var title = visit.texts().say("latest.of-watch", watch.name());
    return screen(visit, title, filter.search(search).items(), new Press(NAME, watch.id(), page))
        .with(visit.button("button.back", Press.of(MyWatches.SHOW, watch.id())));
  }

  /** One more than is shown tells whether there is another page. */
  private static int wanted(int page) {
    return (page + 1) * ON_A_PAGE + 1;
  }

  private Screen screen(Visit visit, RichText title, List<StoredItem> found, Press here) {
    int from = Math.min(here.page() * ON_A_PAGE, found.size());
    var shown = found.subList(from, Math.min(from + ON_A_PAGE, found.size()));
    var texts = visit.texts();
    var said = new Marked().rich(title);
    if (shown.isEmpty()) {
      said.paragraph().rich(texts.say("latest.none"));
    } else {
      said.line().rich(list.of(shown, texts));
    }
    boolean more = found.size() > from + ON_A_PAGE && here.page() < LAST_PAGE;
    return Screen.of(said.done()).with(row(visit, here, more));
  }

  private static List<Button> row(Visit visit, Press here, boolean more) {
    var row = new ArrayList<Button>();
    if (here.page() > 0) {
      row.add(Button.press("‹", new Press(NAME, here.id(), here.page() - 1).data()));
    }
    row.add(visit.button("button.refresh", new Press(NAME, here.id(), 0)));
    if (more) {
      row.add(Button.press("›", new Press(NAME, here.id(), here.page() + 1).data()));
    }
    return row;
  }
}
