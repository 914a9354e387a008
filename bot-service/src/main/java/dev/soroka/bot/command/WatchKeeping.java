package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Press;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.bot.text.Marked;
import dev.soroka.bot.text.Shortened;
import dev.soroka.bot.text.Texts;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.contract.Watch;
import dev.soroka.common.query.Query;
import dev.soroka.common.query.QueryPrinter;
import dev.soroka.common.query.QueryWords;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** Keeps a new watch, says it in words, and shows the newest matches at once. */
@Component
class WatchKeeping {
  /** As much of a query as storage makes a name of. */
  private static final int NAME = 60;

  private final StorageApi.Watches watches;
  private final OwnWatches own;
  private final NewestMatches matches;

  WatchKeeping(StorageApi.Watches watches, OwnWatches own, NewestMatches matches) {
    this.watches = watches;
    this.own = own;
    this.matches = matches;
  }

  /** A query that is watched for already stays one watch, so that asking twice makes no second. */
  Screen keep(Visit visit, String text, Query query) {
    var subscriber = visit.subscriber();
    var printed = QueryPrinter.print(query);
    var known = own.all(visit).stream().filter(watch -> watch.query().equals(printed)).findFirst();
    try {
      var watch =
          known.orElseGet(
              () -> watches.add(new StorageApi.NewWatch(subscriber.id(), "", text.strip())));
      return kept(visit, subscriber, watch, query);
    } catch (HttpClientErrorException.Conflict e) {
      return WatchScreens.tooMany(visit);
    }
  }

  /** The watch wants something else from now on; a name that was its query goes with it. */
  Screen rewrite(Visit visit, Watch watch, String text, Query query) {
    var printed = QueryPrinter.print(query);
    boolean isNamed = !watch.name().equals(Shortened.line(watch.query(), NAME));
    var name = isNamed ? null : Shortened.line(printed, NAME);
    var changed = watches.change(watch.id(), new StorageApi.WatchChange(name, text.strip(), null));
    return kept(visit, visit.subscriber(), changed, query);
  }

  private Screen kept(Visit visit, Subscriber subscriber, Watch watch, Query query) {
    var texts = visit.texts();
    var said =
        new Marked()
            .rich(texts.say("watch.kept", QueryWords.in(texts.locale()).say(query)))
            .paragraph()
            .rich(matches.of(watch.query(), subscriber.id(), texts));
    if (!tells(subscriber, watch)) {
      said.paragraph().rich(whySilent(subscriber, texts));
    }
    var screen = Screen.of(said.done());
    if (!watch.active()) {
      screen = screen.with(visit.button("button.on", Press.of(MyWatches.ON, watch.id())));
    }
    if (subscriber.paused()) {
      screen = screen.with(visit.button("button.resume", "resume"));
    }
    return screen
        .with(
            visit.button("button.tell", Press.of(Telling.NAME, watch.id())),
            visit.button("button.edit", Press.of(EditWatch.ASK, watch.id())))
        .with(
            visit.button("button.delete", Press.of(MyWatches.DELETE, watch.id())),
            visit.button("button.watches", "watches"));
  }

  private static boolean tells(Subscriber subscriber, Watch watch) {
    return watch.active() && !subscriber.paused();
  }

  private static RichText whySilent(Subscriber subscriber, Texts texts) {
    return texts.say(subscriber.paused() ? "watch.all-paused" : "watch.is-off");
  }
}
