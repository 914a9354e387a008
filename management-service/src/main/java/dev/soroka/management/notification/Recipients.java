package dev.soroka.management.notification;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Recipient;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.ops.Problem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out who is meant by {@code subscriber:7}, {@code chat:501} or {@code 501}. */
@Component
public class Recipients {
  private static final Pattern FORM = Pattern.compile("(?:(subscriber|chat):)?(-?\\d{1,18})");

  private final StorageApi.Subscribers subscribers;

  Recipients(StorageApi.Subscribers subscribers) {
    this.subscribers = subscribers;
  }

  /** The recipient; a chat that never subscribed is one as well. */
  public Recipient find(@Nullable String named) {
    var form = FORM.matcher(named == null ? "" : named.strip());
    if (!form.matches()) {
      throw Problem.badRequest("recipient is written chat:<id> or subscriber:<id>");
    }
    long id = Long.parseLong(form.group(2));
    if ("subscriber".equals(form.group(1))) {
      return subscribers
          .find(id)
          .map(Recipients::of)
          .orElseThrow(() -> Problem.badRequest("There is no subscriber " + id));
    }
    return subscribers
        .at(Address.TELEGRAM, Long.toString(id), null)
        .map(Recipients::of)
        .orElseGet(() -> new Recipient(null, Address.chat(id), null, "en"));
  }

  /** The subscriber as a recipient. */
  public static Recipient of(Subscriber subscriber) {
    return new Recipient(
        subscriber.id(), subscriber.address(), subscriber.sender(), subscriber.language());
  }
}
