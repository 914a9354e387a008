package dev.soroka.filter.personal;

import static dev.soroka.testkit.Subscribers.subscriber;

import dev.soroka.common.contract.ItemMatched;
import dev.soroka.common.contract.ItemMatched.Match;
import dev.soroka.common.contract.Preferences;
import dev.soroka.common.contract.Preferences.Quiet;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.contract.WatchMatch;
import dev.soroka.testkit.Items;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** What a subscriber wishes: to be left in peace at some hours, and to be told of items. */
final class Wishes {
  private Wishes() {}

  /** Subscriber 1, for whom it is quiet at these hours. */
  static Subscriber quiet(String zone, String from, String to) {
    var plain = subscriber(1);
    var quiet = new Quiet(LocalTime.parse(from), LocalTime.parse(to));
    var preferences = new Preferences(ZoneId.of(zone), quiet, List.of(), null, null, List.of());
    return new Subscriber(1, plain.address(), 1L, "en", false, false, preferences);
  }

  /** These watches of subscriber 1 want the item. */
  static ItemMatched wanted(Items item, long... watches) {
    var matches = Arrays.stream(watches).mapToObj(Wishes::match).toList();
    return new ItemMatched(item.stored(), Items.TIME, List.of(new Match(1, matches)));
  }

  static WatchMatch match(long watch) {
    return new WatchMatch(watch, "watch " + watch, false, List.of());
  }
}
