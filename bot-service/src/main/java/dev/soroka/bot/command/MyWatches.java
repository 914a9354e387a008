package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Press;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Watch;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** {@code /watches} lists the watches; each can be looked at, switched and deleted. */
@Component
class MyWatches implements Command {
  static final String NAME = "watches";
  static final String SHOW = "watch-show";
  static final String ON = "watch-on";
  static final String OFF = "watch-off";
  static final String DELETE = "watch-delete";
  static final String DELETE_CONFIRMED = "watch-delete-yes";

  private final StorageApi.Watches watches;
  private final OwnWatches own;

  MyWatches(StorageApi.Watches watches, OwnWatches own) {
    this.watches = watches;
    this.own = own;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Access access() {
    return Access.EVERYONE;
  }

  @Override
  public Screen typed(Visit visit, String argument) {
    return WatchScreens.list(visit, own.all(visit), 0);
  }

  @Override
  public Screen pressed(Visit visit, Press press) {
    return WatchScreens.list(visit, own.all(visit), press.page());
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action(SHOW, Access.EVERYONE, on(WatchScreens::one)),
        changing(ON, (visit, watch, page) -> switched(visit, watch, page, true)),
        changing(OFF, (visit, watch, page) -> switched(visit, watch, page, false)),
        changing(DELETE, WatchScreens::sure),
        changing(DELETE_CONFIRMED, this::deleted));
  }

  /** What is done with a watch that is there, and what is seen then. */
  @FunctionalInterface
  private interface Deed {
    Screen on(Visit visit, Watch watch, int page);
  }

  private Action changing(String name, Deed deed) {
    return new Action(name, Access.ADMINISTRATORS, on(deed));
  }

  private Screen switched(Visit visit, Watch watch, int page, boolean active) {
    var change = new StorageApi.WatchChange(null, null, active);
    return WatchScreens.one(visit, watches.change(watch.id(), change), page);
  }

  private Screen deleted(Visit visit, Watch watch, int page) {
    watches.remove(watch.id());
    var list = WatchScreens.list(visit, own.all(visit), page);
    return WatchScreens.noting(list, visit.texts().say("watch.deleted", watch.name()));
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
