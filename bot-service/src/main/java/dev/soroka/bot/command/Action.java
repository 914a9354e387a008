package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Press;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;

/**
 * What pressing a button does.
 *
 * @param name as buttons carry it
 */
record Action(String name, Access access, Work work) {
  /** The work itself; done twice it must be the same as done once. */
  @FunctionalInterface
  interface Work {
    Screen on(Visit visit, Press press);
  }
}
