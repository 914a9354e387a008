package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Press;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;

/** What pressing a button does. */
sealed interface Action {
  /** As buttons carry it. */
  String name();

  /** Who may press it in a group. */
  Access access();

  /** Turns the message that the button stands under into another screen. */
  record Turn(String name, Access access, Work work) implements Action {}

  /** Shows a screen below; the message that the button stands under stays as it is. */
  record Beside(String name, Access access, Work work) implements Action {}

  /** Says a few words that soon go away; nothing else changes in the chat. */
  record Remark(String name, Access access, Words words) implements Action {}

  /** The work itself; done twice it must be the same as done once. */
  @FunctionalInterface
  interface Work {
    Screen on(Visit visit, Press press);
  }

  /** The same for work that is answered in at most 200 characters. */
  @FunctionalInterface
  interface Words {
    String on(Visit visit, Press press);
  }
}
