package dev.soroka.bot.update;

/** This instance has begun to listen to the bot with this id, and Telegram knows the bot. */
public record BotReached(long bot) {}
