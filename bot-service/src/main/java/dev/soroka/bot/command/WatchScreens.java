package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Press;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.bot.text.Marked;
import dev.soroka.bot.text.Shortened;
import dev.soroka.bot.text.Texts;
import dev.soroka.common.contract.Keyboard.Button;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.Watch;
import dev.soroka.common.query.QueryLimits;
import dev.soroka.common.query.QueryOutcome;
import dev.soroka.common.query.QueryParser;
import dev.soroka.common.query.QueryWords;
import java.util.List;

/** What is seen of watches: the list, one of them, and the question before one goes. */
final class WatchScreens {
  private static final int ON_A_PAGE = 6;
  private static final int LABEL = 30;
  private static final int QUERY = 1_000;
  private static final QueryParser PARSER = new QueryParser(QueryLimits.STORED);

  private WatchScreens() {}

  static Screen list(Visit visit, List<Watch> watches, int page) {
    var texts = visit.texts();
    if (watches.isEmpty()) {
      return Screen.of(texts.say("watches.none"))
          .with(visit.button("button.new-watch", "watch"), visit.button("button.help", "help"));
    }
    var paging = Paging.of(watches, page, ON_A_PAGE);
    var screen = Screen.of(texts.say("watches.title", watches.size()));
    for (var watch : paging.shown()) {
      var label = state(watch) + " " + Shortened.line(watch.name(), LABEL);
      var press = new Press(MyWatches.SHOW, watch.id(), paging.number());
      screen = screen.with(Button.press(label, press.data()));
    }
    return screen
        .with(paging.row(MyWatches.NAME))
        .with(visit.button("button.new-watch", "watch"), visit.button("button.help", "help"));
  }

  static Screen one(Visit visit, Watch watch, int page) {
    var texts = visit.texts();
    var state = texts.plain(watch.active() ? "watch.on" : "watch.off");
    var said = new Marked().marked(RichText.Kind.BOLD, watch.name());
    said.line().plain(state(watch) + " " + state).paragraph();
    if (!watch.name().equals(watch.query())) {
      said.marked(RichText.Kind.CODE, Shortened.line(watch.query(), QUERY)).line();
    }
    said.plain(words(watch, texts));
    var unusual = TellScreens.unusual(watch, texts);
    if (!unusual.isEmpty()) {
      said.line();
      unusual.forEach(line -> said.line().rich(line));
    }
    var toggle = watch.active() ? MyWatches.OFF : MyWatches.ON;
    return Screen.of(said.done())
        .with(
            button(visit, watch.active() ? "button.off" : "button.on", toggle, watch, page),
            button(visit, "button.matches", Latest.NAME, watch, 0))
        .with(
            button(visit, "button.tell", Telling.NAME, watch, page),
            button(visit, "button.edit", EditWatch.ASK, watch, page))
        .with(
            button(visit, "button.delete", MyWatches.DELETE, watch, page),
            visit.button("button.back", new Press(MyWatches.NAME, 0, page)));
  }

  /** The safe way out stands first. */
  static Screen sure(Visit visit, Watch watch, int page) {
    return Screen.of(visit.texts().say("watch.sure", watch.name()))
        .with(button(visit, "button.keep", MyWatches.SHOW, watch, page))
        .with(button(visit, "button.delete-yes", MyWatches.DELETE_CONFIRMED, watch, page));
  }

  static Screen tooMany(Visit visit) {
    return Screen.of(visit.texts().say("watch.too-many"))
        .with(visit.button("button.watches", MyWatches.NAME));
  }

  /** The same screen under a note of what has just happened. */
  static Screen noting(Screen screen, RichText note) {
    return screen.saying(new Marked().rich(note).paragraph().rich(screen.text()).done());
  }

  private static Button button(Visit visit, String words, String action, Watch watch, int page) {
    return visit.button(words, new Press(action, watch.id(), page));
  }

  private static String state(Watch watch) {
    return watch.active() ? "✅" : "⏸";
  }

  private static String words(Watch watch, Texts texts) {
    return PARSER.parse(watch.query()) instanceof QueryOutcome.Parsed(var query)
        ? Shortened.line(QueryWords.in(texts.locale()).say(query), QUERY)
        : "";
  }
}
