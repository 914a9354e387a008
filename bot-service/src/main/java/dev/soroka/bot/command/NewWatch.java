package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Draft;
import dev.soroka.bot.dialog.Drafts;
import dev.soroka.bot.dialog.Press;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.bot.text.Caret;
import dev.soroka.bot.text.Marked;
import dev.soroka.common.query.Query;
import dev.soroka.common.query.QueryFault;
import dev.soroka.common.query.QueryLimits;
import dev.soroka.common.query.QueryOutcome;
import dev.soroka.common.query.QueryParser;
import dev.soroka.common.query.QueryWords;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code /watch <query>} makes a watch and shows what it would have found; alone it explains. */
@Component
class NewWatch implements Command {
  static final String FROM_DRAFT = "watch-draft";

  private final WatchKeeping keeping;
  private final Drafts drafts;
  private final QueryParser parser = new QueryParser(QueryLimits.DEFAULTS);

  NewWatch(WatchKeeping keeping, Drafts drafts) {
    this.keeping = keeping;
    this.drafts = drafts;
  }

  @Override
  public String name() {
    return "watch";
  }

  @Override
  public Access access() {
    return Access.ADMINISTRATORS;
  }

  @Override
  public Screen typed(Visit visit, String argument) {
    if (argument.isBlank()) {
      return Screen.of(visit.texts().say("watch.how"))
          .with(visit.button("button.watches", "watches"), visit.button("button.help", "help"));
    }
    return make(visit, argument);
  }

  @Override
  public List<Action> actions() {
    return List.of(new Action.Turn(FROM_DRAFT, access(), this::fromDraft));
  }

  /** What this text asks for, or the screen that says what is wrong with it. */
  QueryOutcome read(String text) {
    return parser.parse(text);
  }

  /** The text with a caret under the place of the fault, and what was expected there. */
  static Screen faulty(Visit visit, String text, QueryFault fault) {
    var texts = visit.texts();
    var expected = QueryWords.in(texts.locale()).expected(fault);
    var said =
        new Marked()
            .rich(texts.say("watch.faulty"))
            .paragraph()
            .rich(Caret.under(text, fault.position()))
            .paragraph()
            .rich(texts.say("watch.expected", expected));
    return Screen.of(said.done()).with(visit.button("button.how", "watch"));
  }

  private Screen make(Visit visit, String text) {
    return switch (read(text)) {
      case QueryOutcome.Parsed(Query query) -> keeping.keep(visit, text, query);
      case QueryOutcome.Faulty(var fault) -> faulty(visit, text, fault);
    };
  }

  private Screen fromDraft(Visit visit, Press press) {
    return drafts.find(visit.address(), press.id()).orElse(null)
            instanceof Draft.WantedWatch(var query)
        ? make(visit, query)
        : Screen.of(visit.texts().say("draft.gone"))
            .with(visit.button("button.new-watch", "watch"));
  }
}
