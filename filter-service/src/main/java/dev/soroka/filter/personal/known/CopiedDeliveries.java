package dev.soroka.filter.personal.known;

import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Delivery;
import dev.soroka.common.contract.Watch;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How watches are told. Nearly all are told the plain way, so that only the others are kept, and
 * the highest id: above it nothing is known yet.
 */
public final class CopiedDeliveries implements CatalogCopy.Target<Watch> {
  private final Map<Long, Delivery> special = new ConcurrentHashMap<>();
  private volatile long highest;

  Optional<Delivery> find(long watch) {
    var delivery = special.get(watch);
    if (delivery != null) {
      return Optional.of(delivery);
    }
    return watch <= highest ? Optional.of(Delivery.PLAIN) : Optional.empty();
  }

  /** What storage says of a watch that the copy has not reached yet. */
  void learn(long watch, Delivery delivery) {
    special.put(watch, delivery);
  }

  @Override
  public void put(Watch watch) {
    if (watch.delivery().equals(Delivery.PLAIN)) {
      special.remove(watch.id());
    } else {
      special.put(watch.id(), watch.delivery());
    }
    highest = Math.max(highest, watch.id());
  }

  @Override
  public void remove(long id) {
    special.remove(id);
  }

  @Override
  public void retain(Set<Long> ids) {
    special.keySet().retainAll(ids);
  }
}
