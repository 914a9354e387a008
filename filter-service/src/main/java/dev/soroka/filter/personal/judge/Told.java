package dev.soroka.filter.personal.judge;

import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.WatchMatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The message that a subscriber has about an item, as it stands now. It lives: it counts
 * repetitions, names the same offer elsewhere and follows the item.
 *
 * @param item whose message it is; it goes by the key {@code item:<id>}
 * @param group the offer that the item is
 * @param shown what the message shows
 * @param watches why
 * @param times how often it has fired
 * @param twins the same offer elsewhere
 * @param at when it was told first
 */
public record Told(
    long subscriber,
    long item,
    long group,
    ItemRef shown,
    List<WatchMatch> watches,
    int times,
    List<ItemRef> twins,
    Instant at) {
  public Told {
    watches = List.copyOf(watches);
    twins = List.copyOf(twins);
  }

  /** The first message about an item. */
  public static Told of(long subscriber, StoredItem item, List<WatchMatch> watches, Instant now) {
    return new Told(
        subscriber, item.id(), item.group(), ItemRef.of(item), watches, 1, List.of(), now);
  }

  static Told first(Arrival arrival, Instant now) {
    var match = arrival.match();
    return of(match.subscriber(), arrival.item(), match.watches(), now);
  }

  /** What a later one takes the place of this one by. */
  public String key() {
    return "item:" + item;
  }

  /** Whether it was told for this watch. */
  boolean isFor(long watch) {
    return watches.stream().anyMatch(told -> told.watch() == watch);
  }

  /** Whether it shows a later revision of the item than this one. */
  boolean isAhead(StoredItem other) {
    return shown.item() == other.id() && shown.revision() > other.revision();
  }

  /** Follows its item to another revision, or grows by a twin. */
  Told with(Arrival arrival) {
    return arrival.item().id() == item ? showing(arrival, times) : withTwin(arrival.item());
  }

  /** The alert has fired again. */
  Told repeated(Arrival arrival, int count) {
    return showing(arrival, count);
  }

  private Told showing(Arrival arrival, int count) {
    var why = new TreeMap<Long, WatchMatch>();
    watches.forEach(watch -> why.put(watch.watch(), watch));
    arrival.match().watches().forEach(watch -> why.put(watch.watch(), watch));
    var now = ItemRef.of(arrival.item());
    return new Told(subscriber, item, group, now, List.copyOf(why.values()), count, twins, at);
  }

  private Told withTwin(StoredItem twin) {
    var grown = new ArrayList<>(twins);
    grown.removeIf(known -> known.item() == twin.id());
    grown.add(ItemRef.of(twin));
    return new Told(subscriber, item, group, shown, watches, times, grown, at);
  }
}
