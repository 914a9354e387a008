package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Press;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Watch;
import java.util.List;
import org.springframework.stereotype.Component;

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
  private final OneWatch one;

  MyWatches(StorageApi.Watches watches, OwnWatches own, OneWatch one) {
    this.watches = watches;
    this.own = own;
    this.one = one;
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
        one.shown(SHOW, WatchScreens::one),
        one.changed(ON, (visit, watch, page) -> switched(visit, watch, page, true)),
        one.changed(OFF, (visit, watch, page) -> switched(visit, watch, page, false)),
        one.changed(DELETE, WatchScreens::sure),
        one.changed(DELETE_CONFIRMED, this::deleted));
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
}
