package dev.soroka.sandbox.world;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A message in a chat.
 *
 * @param markup the keyboard it brought
 * @param edited when it was last edited, in seconds, or 0
 */
public record Message(int id, Post post, Content content, Optional<JsonNode> markup, long edited) {

  /**
   * Where, by whom and when a message was posted.
   *
   * @param thread the forum topic, or 0
   * @param date in seconds
   * @param replyTo the message it answers, or 0
   */
  public record Post(long chat, int thread, Author author, long date, int replyTo) {}

  public long chat() {
    return post.chat();
  }

  public Author author() {
    return post.author();
  }

  public Message with(Content newContent, Optional<JsonNode> newMarkup, long at) {
    return new Message(id, post, newContent, newMarkup, at);
  }

  /** The buttons below it, if it has any. */
  public Optional<JsonNode> inlineKeyboard() {
    return markup.filter(keyboard -> keyboard.has("inline_keyboard"));
  }
}
