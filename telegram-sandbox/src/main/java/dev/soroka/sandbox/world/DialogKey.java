package dev.soroka.sandbox.world;

/**
 * Which history a message belongs to: a private chat has one with each bot, every other chat has
 * one that all its bots share, under bot 0.
 */
public record DialogKey(long bot, long chat) {

  static DialogKey of(long bot, Chat chat) {
    return new DialogKey(chat.isPrivate() ? bot : 0, chat.id());
  }
}
