package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Press;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.bot.text.Marked;
import dev.soroka.bot.text.Shortened;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.Watch;
import dev.soroka.common.query.QueryOutcome;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code /edit <number> <query>} makes a watch want something else; its screen leads here. */
@Component
class EditWatch implements Command {
  static final String ASK = "watch-edit";

  private static final String NAME = "edit";
  private static final int QUERY = 1_000;

  private final OwnWatches own;
  private final OneWatch one;
  private final NewWatch newWatch;
  private final WatchKeeping keeping;
  private final Asking asking;

  EditWatch(OwnWatches own, OneWatch one, NewWatch newWatch, WatchKeeping keeping, Asking asking) {
    this.own = own;
    this.one = one;
    this.newWatch = newWatch;
    this.keeping = keeping;
    this.asking = asking;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Access access() {
    return Access.ADMINISTRATORS;
  }

  @Override
  public Screen typed(Visit visit, String argument) {
    var words = argument.strip().split("\\s+", 2);
    var watch = number(words[0]).flatMap(id -> own.find(visit, id)).orElse(null);
    if (watch == null) {
      var list = WatchScreens.list(visit, own.all(visit), 0);
      return WatchScreens.noting(list, visit.texts().say("watch.edit-which"));
    }
    return words.length == 1 ? ask(visit, watch, 0) : rewrite(visit, watch, words[1]);
  }

  @Override
  public List<Action> actions() {
    return List.of(one.changed(ASK, this::ask));
  }

  private Screen rewrite(Visit visit, Watch watch, String text) {
    return switch (newWatch.read(text)) {
      case QueryOutcome.Parsed(var query) -> keeping.rewrite(visit, watch, text, query);
      case QueryOutcome.Faulty(var fault) -> {
        var asked = ask(visit, watch, 0);
        yield asked.saying(
            new Marked()
                .rich(NewWatch.faulty(visit, text, fault).text())
                .paragraph()
                .rich(asked.text())
                .done());
      }
    };
  }

  private Screen ask(Visit visit, Watch watch, int page) {
    var texts = visit.texts();
    var query = Shortened.line(watch.query(), QUERY);
    var now = new Marked().marked(RichText.Kind.CODE, query).done();
    var how =
        asking.forRest(visit, NAME, Long.toString(watch.id()), texts.plain("watch.edit-example"));
    var said = new Marked().rich(texts.say("watch.edit-how", now)).paragraph().rich(how);
    return Screen.of(said.done())
        .with(visit.button("button.back", new Press(MyWatches.SHOW, watch.id(), page)));
  }

  private static Optional<Long> number(String word) {
    return word.matches("\\d{1,18}") ? Optional.of(Long.parseLong(word)) : Optional.empty();
  }
}
