package dev.soroka.notification.account;

import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Subscriber;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Where the readers live, of those who said so, and who wants receipts. */
public final class Readers implements CatalogCopy.Target<Subscriber> {
  private final Map<Long, ZoneId> zones = new ConcurrentHashMap<>();
  private final Set<Long> receipts = ConcurrentHashMap.newKeySet();

  /** By which clock this subscriber reads; UTC for who has not said. */
  public ZoneId zone(@Nullable Long subscriber) {
    return subscriber == null ? ZoneOffset.UTC : zones.getOrDefault(subscriber, ZoneOffset.UTC);
  }

  /** Whether each message shall say how long it took. */
  public boolean wantsReceipts(@Nullable Long subscriber) {
    return subscriber != null && receipts.contains(subscriber);
  }

  @Override
  public void put(Subscriber subscriber) {
    if (subscriber.preferences().receipts()) {
      receipts.add(subscriber.id());
    } else {
      receipts.remove(subscriber.id());
    }
    var zone = subscriber.preferences().timeZone();
    if (zone.equals(ZoneOffset.UTC)) {
      zones.remove(subscriber.id());
    } else {
      zones.put(subscriber.id(), zone);
    }
  }

  @Override
  public void remove(long id) {
    zones.remove(id);
    receipts.remove(id);
  }

  @Override
  public void retain(Set<Long> ids) {
    zones.keySet().retainAll(ids);
    receipts.retainAll(ids);
  }
}
