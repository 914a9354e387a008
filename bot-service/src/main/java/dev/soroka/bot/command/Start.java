package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import org.springframework.stereotype.Component;

/** {@code /start} greets, and makes a subscriber of whoever comes or comes back. */
@Component
class Start implements Command {
  static final String NAME = "start";

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
    visit.subscriber();
    return menu(visit);
  }

  private static Screen menu(Visit visit) {
    var words = visit.place().isPrivate() ? "start.greeting" : "start.group";
    return Screen.of(visit.texts().say(words))
        .with(visit.button("button.new-watch", "watch"), visit.button("button.watches", "watches"))
        .with(
            visit.button("button.sources", "sources"), visit.button("button.settings", "settings"))
        .with(visit.button("button.help", "help"));
  }
}
