package dev.soroka.notification.account;

import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Recipient;
import dev.soroka.common.contract.Subscriber;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which chats refuse us. The catalogue says so, a moment after the refusal; until it does, what was
 * refused here is remembered here.
 */
public final class ClosedChats implements CatalogCopy.Target<Subscriber> {
  private final Set<Long> closed = ConcurrentHashMap.newKeySet();
  private final Map<Long, String> refused = new ConcurrentHashMap<>();

  /** Whether writing to this recipient is pointless until the chat opens again. */
  public boolean isClosed(Recipient recipient) {
    var subscriber = recipient.subscriber();
    if (subscriber == null) {
      return false;
    }
    return closed.contains(subscriber)
        || recipient.address().target().equals(refused.get(subscriber));
  }

  /** The chat of this subscriber has just refused us. */
  public void refused(long subscriber, String target) {
    refused.put(subscriber, target);
  }

  @Override
  public void put(Subscriber subscriber) {
    refused.remove(subscriber.id());
    if (subscriber.closed()) {
      closed.add(subscriber.id());
    } else {
      closed.remove(subscriber.id());
    }
  }

  @Override
  public void remove(long id) {
    refused.remove(id);
    closed.remove(id);
  }

  @Override
  public void retain(Set<Long> ids) {
    refused.keySet().retainAll(ids);
    closed.retainAll(ids);
  }
}
