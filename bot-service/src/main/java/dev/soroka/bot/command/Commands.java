package dev.soroka.bot.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All that people can ask for, by the names of commands and of buttons. */
@Component
class Commands {
  /** In the order in which Telegram offers them. */
  static final List<String> OFFERED =
      List.of(
          "watch",
          "watches",
          "latest",
          "check",
          "add",
          "sources",
          "settings",
          "mute",
          "why",
          "pause",
          "resume",
          "lang",
          "privacy",
          "forget",
          "help");

  private final Map<String, Command> commands = new HashMap<>();
  private final Map<String, Action> actions = new HashMap<>();

  Commands(List<? extends Buttons> all) {
    for (var one : all) {
      if (one instanceof Command command) {
        commands.put(command.name(), command);
        put(new Action.Turn(command.name(), command.access(), command::pressed));
      }
      one.actions().forEach(this::put);
    }
  }

  Optional<Command> typed(String name) {
    return Optional.ofNullable(commands.get(name));
  }

  Optional<Action> pressed(String name) {
    return Optional.ofNullable(actions.get(name));
  }

  private void put(Action action) {
    if (actions.put(action.name(), action) != null) {
      throw new IllegalStateException("Two buttons are called " + action.name());
    }
  }
}
