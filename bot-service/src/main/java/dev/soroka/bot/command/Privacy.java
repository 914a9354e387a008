package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import org.springframework.stereotype.Component;

/** {@code /privacy} says what is kept of whoever asks, for how long, and how it goes. */
@Component
class Privacy implements Command {
  @Override
  public String name() {
    return "privacy";
  }

  @Override
  public Access access() {
    return Access.EVERYONE;
  }

  @Override
  public boolean makesSubscriber() {
    return false;
  }

  @Override
  public Screen typed(Visit visit, String argument) {
    return Screen.of(visit.texts().say("privacy.text"))
        .with(visit.button("button.forget", "forget"), visit.button("button.help", "help"));
  }
}
