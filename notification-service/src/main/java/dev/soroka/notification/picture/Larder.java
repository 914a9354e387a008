package dev.soroka.notification.picture;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * Keeps what was fetched until it has been sent: the newest that find room, for a few minutes. What
 * cannot be shown is remembered just so, lest a dead server is asked for every reader.
 */
final class Larder {
  private static final long KEPT = Duration.ofMinutes(5).toNanos();
  private static final int MOST = 10_000;
  private static final long LEAST_SIZE = 200;

  private final LinkedHashMap<String, Stored> stored = new LinkedHashMap<>();
  private final long room;
  private long used;

  Larder(long room) {
    this.room = room;
  }

  private record Stored(Taken taken, long at) {
    long size() {
      return LEAST_SIZE + (taken instanceof Taken.Fresh(var bytes) ? bytes.length : 0);
    }
  }

  synchronized Optional<Taken> find(String url, long now) {
    var found = stored.get(url);
    return found == null || now - found.at() > KEPT ? Optional.empty() : Optional.of(found.taken());
  }

  /** Adds it; the oldest make room. */
  synchronized void put(String url, Taken taken, long now) {
    remove(url);
    var added = new Stored(taken, now);
    stored.put(url, added);
    used += added.size();
    while (stored.size() > 1 && (used > room || stored.size() > MOST)) {
      remove(stored.firstEntry().getKey());
    }
  }

  private void remove(String url) {
    var removed = stored.remove(url);
    used -= removed == null ? 0 : removed.size();
  }
}
