package dev.soroka.notification.channel;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.ReplyRequested.Command;
import dev.soroka.common.contract.RichText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call to a channel. */
public sealed interface Call {
  /** Writes a new message. */
  record Send(Address to, RichText text, Keyboard keyboard) implements Call {}

  /** Changes a message that is there; doing it twice is the same as doing it once. */
  record Edit(Address at, long message, RichText text, Keyboard keyboard) implements Call {}

  /** Ends the waiting of a pressed button. */
  record Acknowledge(String callback, @Nullable String text, boolean alert) implements Call {}

  /** Says which commands to offer, to everybody or to speakers of one language. */
  record OfferCommands(@Nullable String language, List<Command> commands) implements Call {
    public OfferCommands {
      commands = List.copyOf(commands);
    }
  }

  /** Asks who the account is: changes nothing and shows whether the channel is there. */
  record Probe() implements Call {}

  /** Whether a second execution of the call is seen by nobody. */
  default boolean isRepeatable() {
    return !(this instanceof Send);
  }
}
