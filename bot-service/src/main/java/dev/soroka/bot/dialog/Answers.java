package dev.soroka.bot.dialog;

/** The way back to whoever asked. */
@FunctionalInterface
interface Answers {
  void show(Screen screen);
}
