package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Press;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.bot.text.Marked;
import dev.soroka.bot.text.Shortened;
import dev.soroka.common.contract.Keyboard.Button;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.Source;
import java.util.List;
import java.util.function.IntFunction;

/** What is seen when an address gives no source, or several. */
final class SourceScreens {
  /** More than this nobody wants to read. */
  static final int MOST_CHOICES = 8;

  private static final int LABEL = 40;
  private static final int PROBLEM = 300;

  private SourceScreens() {}

  static Screen nothing(Visit visit, String url, List<String> problems) {
    var said = new Marked().rich(visit.texts().say("add.nothing", url));
    if (!problems.isEmpty()) {
      said.line();
    }
    for (var problem : problems) {
      said.line().plain("• " + Shortened.line(problem, PROBLEM));
    }
    return Screen.of(said.done())
        .with(visit.button("button.add", "add"), visit.button("button.help", "help"));
  }

  static Screen choice(
      Visit visit, List<Source> sources, RichText items, IntFunction<Press> press) {
    var said = new Marked().rich(visit.texts().say("add.several", sources.size()));
    var screen = Screen.of(said.done());
    for (int i = 0; i < sources.size(); i++) {
      var source = sources.get(i);
      said.line().plain(i + 1 + ". ").link(Shortened.line(source.name(), LABEL * 2), source.url());
      var label = i + 1 + ". " + Shortened.line(source.name(), LABEL);
      screen = screen.with(Button.press(label, press.apply(i).data()));
    }
    if (!items.text().isEmpty()) {
      said.paragraph().rich(visit.texts().say("add.first")).rich(items);
    }
    return screen.saying(said.done());
  }

  static Screen tooOld(Visit visit) {
    return Screen.of(visit.texts().say("draft.gone")).with(visit.button("button.add", "add"));
  }
}
