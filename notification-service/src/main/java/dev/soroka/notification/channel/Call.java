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
  record Send(Address to, RichText text, Keyboard keyboard, Style style) implements Call {
    /** Writes it in the usual style. */
    public Send(Address to, RichText text, Keyboard keyboard) {
      this(to, text, keyboard, Style.USUAL);
    }
  }

  /**
   * Shows a picture, or up to ten as one album.
   *
   * @param keyboard under a picture alone; an album has no buttons
   */
  record Show(Address to, List<Attachment> pictures, Keyboard keyboard, Style style)
      implements Call {
    public Show {
      pictures = List.copyOf(pictures);
    }
  }

  /**
   * Changes a message that is there; doing it twice is the same as doing it once.
   *
   * @param captioned whether its text is the caption of a picture
   */
  record Edit(
      Address at, long message, RichText text, Keyboard keyboard, Style style, boolean captioned)
      implements Call {
    /** Changes a message without a picture. */
    public Edit(Address at, long message, RichText text, Keyboard keyboard) {
      this(at, message, text, keyboard, Style.USUAL, false);
    }
  }

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

  /** How many messages it puts into a chat. */
  default int messages() {
    return this instanceof Show show ? show.pictures().size() : 1;
  }

  /** Whether a second execution of the call is seen by nobody. */
  default boolean isRepeatable() {
    return switch (this) {
      case Send _, Show _ -> false;
      case Edit _, Acknowledge _, OfferCommands _, Probe _ -> true;
    };
  }
}
