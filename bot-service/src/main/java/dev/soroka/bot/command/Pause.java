package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.common.api.StorageApi;
import org.springframework.stereotype.Component;

/** {@code /pause}: nothing is told until {@code /resume}. */
@Component
class Pause implements Command {
  private final StorageApi.Subscribers subscribers;

  Pause(StorageApi.Subscribers subscribers) {
    this.subscribers = subscribers;
  }

  @Override
  public String name() {
    return "pause";
  }

  @Override
  public Access access() {
    return Access.ADMINISTRATORS;
  }

  @Override
  public Screen typed(Visit visit, String argument) {
    subscribers.change(visit.subscriber().id(), new StorageApi.SubscriberChange(null, true, null));
    return Screen.of(visit.texts().say("pause.done"))
        .with(visit.button("button.resume", "resume"), visit.button("button.watches", "watches"));
  }
}
