package dev.soroka.bot.update;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened in Telegram and that a bot was told of. */
public sealed interface Update {
  /** Telegram's number of it. */
  long id();

  /** Somebody wrote; the text of a message without one is empty. */
  record Written(long id, Place place, Author author, Instant at, String text) implements Update {}

  /**
   * Somebody pressed a button.
   *
   * @param callback by which the pressing is answered
   * @param message the message with the button; null when it can no longer be edited
   * @param data what the button sends, or what a hostile client made up
   */
  record Pressed(
      long id, Place place, Author author, String callback, @Nullable Long message, String data)
      implements Update {}

  /** The bot is in a chat or is not, now and before; in a private chat: may write or may not. */
  record Membership(long id, Place place, Author author, boolean before, boolean now)
      implements Update {}

  /** A group lives on under another id. */
  record Moved(long id, long from, long to) implements Update {}

  /** Nothing that concerns us. */
  record Other(long id) implements Update {}

  /** The chat it happened in; 0 for what happened in none. */
  default long chat() {
    return switch (this) {
      case Written written -> written.place().chat();
      case Pressed pressed -> pressed.place().chat();
      case Membership membership -> membership.place().chat();
      case Moved moved -> moved.from();
      case Other _ -> 0;
    };
  }

  /** What it is called in metrics and logs. */
  default String kind() {
    return switch (this) {
      case Written _ -> "message";
      case Pressed _ -> "button";
      case Membership _ -> "membership";
      case Moved _ -> "move";
      case Other _ -> "other";
    };
  }
}
