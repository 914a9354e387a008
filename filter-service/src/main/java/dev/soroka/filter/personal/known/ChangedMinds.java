package dev.soroka.filter.personal.known;

import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.catalog.CatalogMap;
import dev.soroka.common.contract.Subscriber;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Those who have just changed how they want to be told: what waits for them may be due at another
 * time now. Every instance hears of them, and it does no harm that all of them look.
 */
public final class ChangedMinds implements CatalogCopy.Target<Subscriber> {
  private final CatalogMap<Subscriber> subscribers;
  private final Set<Long> changed = ConcurrentHashMap.newKeySet();

  ChangedMinds(CatalogMap<Subscriber> subscribers) {
    this.subscribers = subscribers;
  }

  /** The ids of those who changed something since this was asked last. */
  public List<Long> take() {
    return List.copyOf(changed).stream().filter(changed::remove).toList();
  }

  @Override
  public void put(Subscriber subscriber) {
    subscribers
        .find(subscriber.id())
        .filter(before -> wantsOtherwise(before, subscriber))
        .ifPresent(before -> changed.add(before.id()));
    subscribers.put(subscriber);
  }

  @Override
  public void remove(long id) {
    subscribers.remove(id);
  }

  @Override
  public void retain(Set<Long> ids) {
    subscribers.retain(ids);
  }

  private static boolean wantsOtherwise(Subscriber before, Subscriber now) {
    return before.paused() != now.paused()
        || before.closed() != now.closed()
        || !before.preferences().equals(now.preferences());
  }
}
