package dev.soroka.notification.account;

import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Subscriber;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which account writes to whom, of those who know one. */
public final class Correspondents implements CatalogCopy.Target<Subscriber> {
  private final Map<Long, Long> senders = new ConcurrentHashMap<>();

  /** The account that writes to this subscriber now. */
  public Optional<Long> sender(long subscriber) {
    return Optional.ofNullable(senders.get(subscriber));
  }

  @Override
  public void put(Subscriber subscriber) {
    var sender = subscriber.sender();
    if (sender == null) {
      senders.remove(subscriber.id());
    } else {
      senders.put(subscriber.id(), sender);
    }
  }

  @Override
  public void remove(long id) {
    senders.remove(id);
  }

  @Override
  public void retain(Set<Long> ids) {
    senders.keySet().retainAll(ids);
  }
}
