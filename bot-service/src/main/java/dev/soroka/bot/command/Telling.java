package dev.soroka.bot.command;

import dev.soroka.bot.choice.Choice;
import dev.soroka.bot.choice.Option;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Delivery;
import dev.soroka.common.contract.Watch;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the matches of a watch are told, changed by buttons. */
@Component
class Telling implements Buttons {
  static final String NAME = "tell";

  private final StorageApi.Watches watches;
  private final OneWatch one;

  Telling(StorageApi.Watches watches, OneWatch one) {
    this.watches = watches;
    this.one = one;
  }

  @Override
  public List<Action> actions() {
    var actions = new ArrayList<Action>();
    actions.add(one.shown(NAME, TellScreens::all));
    for (var choice : TellScreens.CHOICES) {
      actions.add(
          one.shown(
              TellScreens.shows(choice),
              (visit, watch, page) -> TellScreens.one(visit, watch, page, choice)));
      for (var option : choice.options()) {
        actions.add(
            one.changed(
                TellScreens.chooses(choice, option),
                (visit, watch, page) -> choose(visit, watch, page, choice, option)));
      }
    }
    return actions;
  }

  private Screen choose(
      Visit visit, Watch watch, int page, Choice<Delivery> choice, Option<Delivery> option) {
    var wanted = option.change().apply(watch.delivery());
    var changed = watches.change(watch.id(), StorageApi.WatchChange.to(wanted));
    return TellScreens.one(visit, changed, page, choice);
  }
}
