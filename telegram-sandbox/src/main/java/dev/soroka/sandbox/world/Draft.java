package dev.soroka.sandbox.world;

/**
 * Who is about to write, and where inside a chat.
 *
 * @param thread the forum topic, or 0
 * @param replyTo the message it answers, or 0
 */
public record Draft(Author author, int thread, int replyTo) {

  public static Draft of(Author author) {
    return new Draft(author, 0, 0);
  }
}
