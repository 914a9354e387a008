package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Drafts;
import dev.soroka.bot.dialog.Press;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.common.api.StorageApi;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code /forget} erases all that is kept about this chat, once that is confirmed. */
@Component
class Forget implements Command {
  private static final String CONFIRMED = "forget-yes";

  private final StorageApi.Subscribers subscribers;
  private final Drafts drafts;

  Forget(StorageApi.Subscribers subscribers, Drafts drafts) {
    this.subscribers = subscribers;
    this.drafts = drafts;
  }

  @Override
  public String name() {
    return "forget";
  }

  @Override
  public Access access() {
    return Access.ADMINISTRATORS;
  }

  @Override
  public boolean makesSubscriber() {
    return false;
  }

  @Override
  public Screen typed(Visit visit, String argument) {
    if (visit.known().isEmpty()) {
      return Screen.of(visit.texts().say("forget.nothing"));
    }
    return Screen.of(visit.texts().say("forget.sure"))
        .with(visit.button("forget.keep", "help"))
        .with(visit.button("forget.erase", Press.of(CONFIRMED)));
  }

  @Override
  public List<Action> actions() {
    return List.of(new Action.Turn(CONFIRMED, access(), (visit, _) -> erase(visit)));
  }

  private Screen erase(Visit visit) {
    var goodbye = Screen.of(visit.texts().say("forget.done"));
    visit.known().ifPresent(subscriber -> subscribers.erase(subscriber.id()));
    drafts.forget(visit.address());
    return goodbye;
  }
}
