package dev.soroka.notification.sending;

import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The queue of one chat. Guarded by its {@link LaneOrder}. */
final class Lane {
  /** Stands for a lane that waits for its turn in no rank. */
  static final int NOT_QUEUED = -1;

  private final String key;
  private final boolean chat;
  private final boolean group;
  private final NavigableSet<Entry> entries = new TreeSet<>(Entry.ORDER);
  private final Share share = new Share();
  private final Bucket bucket = new Bucket();
  private final Window window = new Window();
  private boolean busy;
  private boolean resting;
  private long restsUntil;
  private boolean sleeping;
  private long wakesAt;
  private int queuedAt = NOT_QUEUED;

  /**
   * @param chat whether what it does counts for a chat
   */
  Lane(String key, boolean chat) {
    this.key = key;
    this.chat = chat;
    // Telegram's groups and channels have negative numbers.
    this.group = chat && key.startsWith("-");
  }

  String key() {
    return key;
  }

  NavigableSet<Entry> entries() {
    return entries;
  }

  boolean isBusy() {
    return busy;
  }

  void busy(boolean now) {
    busy = now;
  }

  int queuedAt() {
    return queuedAt;
  }

  void queuedAt(int rank) {
    queuedAt = rank;
  }

  /** Whether a waking at this time is news. */
  boolean sleepsUntil(long at) {
    if (sleeping && wakesAt <= at) {
      return false;
    }
    sleeping = true;
    wakesAt = at;
    return true;
  }

  void wokenAt(long at) {
    sleeping = sleeping && at < wakesAt;
  }

  /** When the next call of this lane may leave. */
  long readyAt(Limits limits, long now) {
    long ready = isResting(now) ? restsUntil : now;
    if (!chat) {
      return ready;
    }
    ready = Math.max(ready, bucket.readyAt(limits.chat(), share.at(now), now));
    return group ? Math.max(ready, window.readyAt(limits.group(), share.at(now), now)) : ready;
  }

  /** A call has ended; counted from then on it cannot have arrived later than we think. */
  void called(Limits limits, long now) {
    if (chat) {
      bucket.depart(limits.chat(), share.at(now), now);
    }
    if (group) {
      window.passed(limits.group(), now);
    }
  }

  void rest(long until) {
    restsUntil = resting ? Math.max(restsUntil, until) : until;
    resting = true;
  }

  boolean isResting(long now) {
    resting = resting && restsUntil - now > 0;
    return resting;
  }

  void slowDown(long began, long now) {
    share.slowDown(began, now);
  }

  long count(Predicate<Entry> wanted) {
    return entries.stream().filter(wanted).count();
  }

  /** Whether nothing is lost by forgetting this lane. */
  boolean isIdle(Limits limits, long now) {
    return !busy
        && entries.isEmpty()
        && !isResting(now)
        && share.at(now) >= 1
        && bucket.isFull(now)
        && window.isEmpty(limits.group(), 1, now);
  }
}
