package dev.soroka.bot.command;

/** Makes sure that a bot's answers have a queue. */
@FunctionalInterface
interface ReplyQueues {
  void declare(long bot);
}
