package dev.soroka.common.catalog;

import dev.soroka.common.api.CatalogChanges;
import dev.soroka.common.api.CatalogPage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/**
 * A copy of one part of the catalogue. It loads a snapshot, applies what came after it in order,
 * and loads again only when the log of changes no longer reaches back. Safe for many threads.
 */
public final class CatalogCopy<T> {
  private static final int PAGE = 2_000;

  private final String name;
  private final Feed<T> feed;
  private final ToLongFunction<T> id;
  private final Target<T> target;
  private final ReentrantLock refreshing = new ReentrantLock();
  private volatile long version = -1;

  public CatalogCopy(String name, Feed<T> feed, ToLongFunction<T> id, Target<T> target) {
    this.name = name;
    this.feed = feed;
    this.id = id;
    this.target = target;
  }

  /** What is copied, for logs and health. */
  public String name() {
    return name;
  }

  /** Whether a snapshot has been loaded. */
  public boolean isLoaded() {
    return version >= 0;
  }

  /** The version of the catalogue that this copy has reached; -1 before the first snapshot. */
  public long version() {
    return version;
  }

  /**
   * Brings the copy up to the catalogue's present version; a caller waits for a running refresh.
   */
  public void refresh() {
    refreshing.lock();
    try {
      if (!isLoaded()) {
        load();
      }
      follow();
    } finally {
      refreshing.unlock();
    }
  }

  private void follow() {
    var changes = feed.changes(version);
    if (!changes.complete()) {
      load();
      changes = feed.changes(version);
    }
    changes.removed().forEach(target::remove);
    changes.changed().forEach(target::put);
    version = changes.version();
  }

  private void load() {
    Set<Long> loaded = new HashSet<>();
    var page = feed.page(0, PAGE);
    // The first page's version is the oldest: what changed while loading is applied once more.
    long start = page.version();
    while (true) {
      for (var entry : page.entries()) {
        loaded.add(id.applyAsLong(entry));
        target.put(entry);
      }
      var next = page.next();
      if (next == null) {
        break;
      }
      page = feed.page(next, PAGE);
    }
    target.retain(loaded);
    version = start;
  }

  /** Where a copy reads from. */
  public interface Feed<T> {
    /** A page of the snapshot with ids above the given one. */
    CatalogPage<T> page(long after, int limit);

    /** What changed after a version. */
    CatalogChanges<T> changes(long after);

    /** The feed of these two calls of the storage service. */
    static <T> Feed<T> of(Pages<T> pages, LongFunction<CatalogChanges<T>> changes) {
      return new Feed<>() {
        @Override
        public CatalogPage<T> page(long after, int limit) {
          return pages.page(after, limit);
        }

        @Override
        public CatalogChanges<T> changes(long after) {
          return changes.apply(after);
        }
      };
    }
  }

  /** The call that gives pages. */
  @FunctionalInterface
  public interface Pages<T> {
    CatalogPage<T> page(long after, int limit);
  }

  /** What a copy fills. Called by one thread at a time, while others may read. */
  public interface Target<T> {
    /** The entry is new or has changed. */
    void put(T entry);

    /** The entry is gone; it may never have been here. */
    void remove(long id);

    /** Everything else is gone. */
    void retain(Set<Long> ids);

    /** One copy that fills all of these. */
    static <T> Target<T> all(List<? extends Target<T>> targets) {
      var copied = List.copyOf(targets);
      return new Target<>() {
        @Override
        public void put(T entry) {
          copied.forEach(target -> target.put(entry));
        }

        @Override
        public void remove(long id) {
          copied.forEach(target -> target.remove(id));
        }

        @Override
        public void retain(Set<Long> ids) {
          copied.forEach(target -> target.retain(ids));
        }
      };
    }
  }
}
