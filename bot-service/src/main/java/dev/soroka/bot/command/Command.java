package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Press;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import java.util.List;

/** Something people can ask for, by typing its name or by pressing buttons. */
interface Command extends Buttons {
  /** The name as it is typed, without the slash; a button with this action leads here too. */
  String name();

  /** Who may ask for it in a group. */
  Access access();

  /** Whether who types it is a subscriber from then on. */
  default boolean makesSubscriber() {
    return true;
  }

  /** Answers the typed command; the argument is what stands behind it, or empty. */
  Screen typed(Visit visit, String argument);

  /** Answers the button that leads here. */
  default Screen pressed(Visit visit, Press press) {
    return typed(visit, "");
  }

  /** What else the buttons of its screens do. */
  @Override
  default List<Action> actions() {
    return List.of();
  }
}
