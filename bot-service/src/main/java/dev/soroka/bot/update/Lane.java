package dev.soroka.bot.update;

/** The updates of one chat with one bot, which are handled one after the other. */
record Lane(long bot, long chat) {}
