package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.common.api.StorageApi;
import org.springframework.stereotype.Component;

/** {@code /resume} ends what {@code /pause} began. */
@Component
class Resume implements Command {
  private final StorageApi.Subscribers subscribers;

  Resume(StorageApi.Subscribers subscribers) {
    this.subscribers = subscribers;
  }

  @Override
  public String name() {
    return "resume";
  }

  @Override
  public Access access() {
    return Access.ADMINISTRATORS;
  }

  @Override
  public Screen typed(Visit visit, String argument) {
    subscribers.change(visit.subscriber().id(), new StorageApi.SubscriberChange(null, false, null));
    return Screen.of(visit.texts().say("resume.done"))
        .with(visit.button("button.pause", "pause"), visit.button("button.watches", "watches"));
  }
}
