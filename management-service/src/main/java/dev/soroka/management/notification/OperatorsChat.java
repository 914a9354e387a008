package dev.soroka.management.notification;

import dev.soroka.common.announce.Announcer;
import dev.soroka.common.catalog.Settings;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.common.contract.Recipient;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.Timeline;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The chat in which operators are told what a person must look at, when there is one. */
@Component
public class OperatorsChat {
  private final Settings settings;
  private final Messages messages;
  private final Announcer<Notification> announcer;
  private final Clock clock;

  OperatorsChat(
      Settings settings, Messages messages, Announcer<Notification> announcer, Clock clock) {
    this.settings = settings;
    this.messages = messages;
    this.announcer = announcer;
    this.clock = clock;
  }

  /** The chat, if the setting {@code operators.chat} names one. */
  public Optional<Recipient> recipient() {
    long chat = Math.round(settings.number("operators.chat", 0));
    return chat == 0
        ? Optional.empty()
        : Optional.of(new Recipient(null, Address.chat(chat), null, "en"));
  }

  /** Tells the operators, if there is a chat of theirs. */
  public void tell(String text) {
    recipient().ifPresent(operators -> tell(operators, text));
  }

  private void tell(Recipient operators, String text) {
    var now = clock.instant();
    var notice =
        new Notification(
            Messages.ORIGIN,
            0,
            operators,
            Urgency.ALERT,
            null,
            "OPERATION",
            new Notification.Content.Written(RichText.plain(text), Keyboard.NONE),
            new Timeline(null, null, null, now));
    announcer.announce(List.of(messages.add(notice, now)));
  }
}
