package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.bot.text.Marked;
import dev.soroka.common.contract.Keyboard.Button;
import dev.soroka.common.contract.Subscriber;
import org.springframework.stereotype.Component;

/** {@code /help} lists what can be asked for, and leads to all of it by buttons. */
@Component
class Help implements Command {
  @Override
  public String name() {
    return "help";
  }

  @Override
  public Access access() {
    return Access.EVERYONE;
  }

  @Override
  public Screen typed(Visit visit, String argument) {
    var texts = visit.texts();
    var text = new Marked().rich(texts.say("help.title")).line();
    for (var command : Commands.OFFERED) {
      text.line().plain("/" + command + " — " + texts.plain("command." + command));
    }
    text.paragraph().rich(texts.say("help.queries"));
    return Screen.of(text.done())
        .with(visit.button("button.new-watch", "watch"), visit.button("button.watches", "watches"))
        .with(visit.button("button.latest", "latest"), visit.button("button.check", "check"))
        .with(visit.button("button.add", "add"), visit.button("button.sources", "sources"))
        .with(visit.button("button.settings", "settings"), visit.button("button.mute", "mute"))
        .with(visit.button("button.why", "why"), visit.button("button.language", "lang"))
        .with(pauseOrResume(visit), visit.button("button.privacy", "privacy"))
        .with(visit.button("button.forget", "forget"));
  }

  private static Button pauseOrResume(Visit visit) {
    boolean paused = visit.known().filter(Subscriber::paused).isPresent();
    return paused ? visit.button("button.resume", "resume") : visit.button("button.pause", "pause");
  }
}
