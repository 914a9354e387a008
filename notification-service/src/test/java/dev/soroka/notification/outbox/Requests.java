package dev.soroka.notification.outbox;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.Notification.Content;
import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.common.contract.Recipient;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.Timeline;
import dev.soroka.testkit.Items;
import org.jspecify.annotations.Nullable;

/** An ordinary request to send something, of which a test says only what matters to it. */
public final class Requests {
  private final long id;
  private String origin = "filter";
  private long chat;
  private String text;
  private Urgency urgency = Urgency.ORDINARY;
  private @Nullable String key;
  private @Nullable Long subscriber = 10L;
  private @Nullable Long sender = 1L;
  private @Nullable Integer topic;
  private @Nullable Content content;

  private Requests(long id) {
    this.id = id;
    this.chat = 500;
    this.text = "text " + id;
  }

  /** The request of the filter's row with this id, to chat 500. */
  public static Requests request(long id) {
    return new Requests(id);
  }

  public Requests origin(String name) {
    origin = name;
    return this;
  }

  public Requests chat(long number) {
    chat = number;
    return this;
  }

  public Requests topic(int number) {
    topic = number;
    return this;
  }

  public Requests text(String words) {
    text = words;
    return this;
  }

  public Requests urgency(Urgency other) {
    urgency = other;
    return this;
  }

  public Requests key(@Nullable String name) {
    key = name;
    return this;
  }

  public Requests subscriber(@Nullable Long number) {
    subscriber = number;
    return this;
  }

  public Requests sender(@Nullable Long number) {
    sender = number;
    return this;
  }

  public Requests content(Content other) {
    content = other;
    return this;
  }

  public Notification build() {
    var address = new Address(Address.TELEGRAM, Long.toString(chat), topic);
    var said = content == null ? new Content.Written(RichText.plain(text), Keyboard.NONE) : content;
    return new Notification(
        origin,
        id,
        new Recipient(subscriber, address, sender, "en"),
        urgency,
        key,
        "NOW",
        said,
        new Timeline(Items.TIME, Items.TIME, Items.TIME, Items.TIME));
  }
}
