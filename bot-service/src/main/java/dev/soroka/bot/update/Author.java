package dev.soroka.bot.update;

/**
 * Who did something.
 *
 * @param id the Telegram user
 * @param language what their app speaks, as it says so; may be empty
 * @param bot whether it is a program
 * @param chatItself whether an administrator acts in the group's own name
 */
public record Author(long id, String language, boolean bot, boolean chatItself) {}
