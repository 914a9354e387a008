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
          "watch", "watches", "latest", "add", "sources", "pause", "resume", "lang", "forget",
          "help");

  private final Map<String, Command> commands = new HashMap<>();
  private final Map<String, Action> actions = new HashMap<>();

  Commands(List<Command> all) {
    for (var command : all) {
      commands.put(command.name(), command);
      put(new Action(command.name(), command.access(), command::pressed));
      command.actions().forEach(this::put);
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
