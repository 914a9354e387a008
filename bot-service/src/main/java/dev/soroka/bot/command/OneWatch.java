package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Press;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.common.contract.Watch;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** Does something with one watch of whoever presses, and shows the list when it is gone. */
@Component
class OneWatch {
  private final OwnWatches own;

  OneWatch(OwnWatches own) {
    this.own = own;
  }

  /** What is done with a watch that is there, and what is seen then. */
  @FunctionalInterface
  interface Deed {
    Screen on(Visit visit, Watch watch, int page);
  }

  /** A button that everybody may press, because it only shows. */
  Action shown(String name, Deed deed) {
    return new Action.Turn(name, Access.EVERYONE, on(deed));
  }

  /** A button that changes something. */
  Action changed(String name, Deed deed) {
    return new Action.Turn(name, Access.ADMINISTRATORS, on(deed));
  }

  /** A watch that goes while something is done with it is as gone as one that was not there. */
  private Action.Work on(Deed deed) {
    return (visit, press) -> {
      try {
        return own.find(visit, press.id())
            .map(watch -> deed.on(visit, watch, press.page()))
            .orElseGet(() -> gone(visit, press));
      } catch (HttpClientErrorException.NotFound e) {
        return gone(visit, press);
      } catch (HttpClientErrorException.Conflict e) {
        return WatchScreens.tooMany(visit);
      }
    };
  }

  private Screen gone(Visit visit, Press press) {
    var list = WatchScreens.list(visit, own.all(visit), press.page());
    return WatchScreens.noting(list, visit.texts().say("watch.gone"));
  }
}
