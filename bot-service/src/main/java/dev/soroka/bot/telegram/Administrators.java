package dev.soroka.bot.telegram;

/** Knows who runs a group. */
@FunctionalInterface
public interface Administrators {
  /**
   * Whether this user runs this chat, asked of the bot with this id.
   *
   * @throws TelegramAway when that cannot be known now
   */
  boolean include(long bot, long chat, long user);
}
