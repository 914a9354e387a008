package dev.soroka.common.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task: answer a person at once. Nothing of it is stored; what is older than a minute is dropped.
 *
 * @param sender the account that answers, whose queue this travels in
 * @param address the chat that is answered
 * @param key names the message, so that a later reply with this key edits it
 * @param requestedAt when the bot asked for it
 * @param reply what to do
 */
public record ReplyRequested(
    long sender, Address address, @Nullable String key, Instant requestedAt, Reply reply)
    implements Message {
  /** What an answer does. */
  public sealed interface Reply {
    /** Writes a message, or edits the one that the key names. */
    record Write(RichText text, Keyboard keyboard) implements Reply {}

    /** Edits the message with this id, which the person sees now. */
    record Edit(long message, RichText text, Keyboard keyboard) implements Reply {}

    /** Ends the waiting of a pressed button, with a short text or none. */
    record Acknowledge(String callback, @Nullable String text, boolean alert) implements Reply {}

    /** Tells Telegram which commands to offer, to everybody or to speakers of one language. */
    record OfferCommands(@Nullable String language, List<Command> commands) implements Reply {
      public OfferCommands {
        commands = List.copyOf(commands);
      }
    }
  }

  /** A command in the bot's menu, without the slash. */
  public record Command(String name, String description) {}
}
