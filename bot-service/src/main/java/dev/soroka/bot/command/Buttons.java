package dev.soroka.bot.command;

import java.util.List;

/** Something that people do by buttons. */
interface Buttons {
  List<Action> actions();
}
