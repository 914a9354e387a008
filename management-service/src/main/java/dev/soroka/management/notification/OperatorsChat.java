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

  /** Tells the operators, if the setting {@code operators.chat} says where. */
  public void tell(String text) {
    long chat = Math.round(settings.number("operators.chat", 0));
    if (chat == 0) {
      return;
    }
    var now = clock.instant();
    var notice =
        new Notification(
            Messages.ORIGIN,
            0,
            new Recipient(null, Address.chat(chat), null, "en"),
            Urgency.ALERT,
            null,
            "OPERATION",
            new Notification.Content.Written(RichText.plain(text), Keyboard.NONE),
            new Timeline(null, null, null, now));
    announcer.announce(List.of(messages.add(notice, now)));
  }
}
