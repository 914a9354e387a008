package dev.soroka.notification.sending;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Allows so many calls in any window of time: each call takes one of as many places, and a place is
 * free again a whole window after its call has left. Not safe for several threads.
 */
final class Window {
  private static final Comparator<Place> SOONEST_FIRST = Window::compare;

  /** A call that hangs for longer is not thought to be still on its way. */
  private static final long LONGEST_WAY = Duration.ofSeconds(3).toNanos();

  /** The first calls of a process are slow for reasons of its own and say little of the way. */
  private static final int TELLING = 100;

  /**
   * The quickest call so far; what a call takes beyond that, it may have spent on its way there.
   */
  private long quickest = Long.MAX_VALUE;

  private int ended;
  private Place[] places = {};

  /** Where a call is remembered. */
  static final class Place {
    private boolean used;
    private boolean taken;
    private boolean underWay;
    private long leftAt;

    /** From when a window is counted until the place is free again. */
    private long countedFrom() {
      return underWay ? leftAt + LONGEST_WAY : leftAt;
    }
  }

  /**
   * When the next call may leave: now or later, or at the end of time while all places are taken.
   */
  long readyAt(Limit limit, double share, long now) {
    if (limit.isNone()) {
      return now;
    }
    var next = next(limit);
    if (next.taken) {
      return Long.MAX_VALUE;
    }
    return next.used ? Math.max(now, next.countedFrom() + length(limit, share)) : now;
  }

  /** Takes the place that is free soonest, for a call that will leave in a moment. */
  Place take(Limit limit) {
    var place = limit.isNone() ? new Place() : next(limit);
    place.taken = true;
    return place;
  }

  /** The call leaves. */
  void left(Place place, long now) {
    place.taken = false;
    place.used = true;
    place.underWay = true;
    place.leftAt = now;
  }

  /** The call that left then has ended; it may have arrived later than others that left later. */
  void ended(Place place, long left, long now) {
    quickest = Math.min(quickest, now - left);
    ended++;
    if (place.underWay && place.leftAt == left) {
      place.underWay = false;
      place.leftAt = ended < TELLING ? now : now - quickest;
    }
  }

  /** A call has been made of which nothing else is known. */
  void passed(Limit limit, long now) {
    var place = take(limit);
    left(place, now);
    place.underWay = false;
  }

  /** No call was made. */
  void giveBack(Place place) {
    place.taken = false;
  }

  /** Whether nothing is lost by forgetting all calls. */
  boolean isEmpty(Limit limit, double share, long now) {
    return Arrays.stream(places)
        .noneMatch(
            place ->
                place.taken || (place.used && now - place.countedFrom() < length(limit, share)));
  }

  private static long length(Limit limit, double share) {
    return (long) (limit.interval() * limit.calls() / share);
  }

  /** A limit that changes keeps the calls that left last. */
  private Place next(Limit limit) {
    if (places.length != limit.calls()) {
      Arrays.sort(places, SOONEST_FIRST.reversed());
      int before = places.length;
      places = Arrays.copyOf(places, limit.calls());
      for (int i = before; i < places.length; i++) {
        places[i] = new Place();
      }
    }
    var next = places[0];
    for (var place : places) {
      next = compare(place, next) < 0 ? place : next;
    }
    return next;
  }

  /** Never used, then used longest ago, then taken. */
  private static int compare(Place one, Place other) {
    if (one.taken || other.taken) {
      return Boolean.compare(one.taken, other.taken);
    }
    if (!one.used || !other.used) {
      return Boolean.compare(one.used, other.used);
    }
    return Long.compare(one.countedFrom(), other.countedFrom());
  }
}
