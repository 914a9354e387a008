package dev.soroka.bot.update;

import dev.soroka.bot.telegram.Answer;
import dev.soroka.bot.telegram.BotApi;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Sender;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The first contact with a bot: its name is learned, and others are told that it is there. */
@Component
class Introduction {
  private final StorageApi.Senders senders;
  private final ApplicationEventPublisher events;

  Introduction(StorageApi.Senders senders, ApplicationEventPublisher events) {
    this.senders = senders;
    this.events = events;
  }

  Answer introduce(Sender sender, BotApi api) {
    var answer = api.getMe();
    if (answer instanceof Answer.Given(var bot)) {
      var name = bot.path("username").asString("");
      if (!name.equals(sender.name())) {
        senders.change(sender.id(), new StorageApi.SenderChange(name, null));
      }
      events.publishEvent(new BotReached(sender.id()));
    }
    return answer;
  }
}
