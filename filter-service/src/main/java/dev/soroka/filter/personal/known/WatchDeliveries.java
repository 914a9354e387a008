package dev.soroka.filter.personal.known;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Delivery;
import dev.soroka.common.contract.Watch;
import dev.soroka.filter.personal.judge.Deliveries;

/** How watches are told; a watch that is too new for the copy is asked for. */
public final class WatchDeliveries implements Deliveries {
  private final CatalogCopy<Watch> copy;
  private final CopiedDeliveries copied;
  private final StorageApi.Watches storage;

  public WatchDeliveries(
      CatalogCopy<Watch> copy, CopiedDeliveries copied, StorageApi.Watches storage) {
    this.copy = copy;
    this.copied = copied;
    this.storage = storage;
  }

  @Override
  public Delivery of(long watch) {
    if (!copy.isLoaded()) {
      copy.refresh();
    }
    return copied.find(watch).orElseGet(() -> ask(watch));
  }

  /** Plain for a watch that is gone: what it found while it was there is told all the same. */
  private Delivery ask(long watch) {
    var delivery = storage.find(watch).map(Watch::delivery).orElse(Delivery.PLAIN);
    copied.learn(watch, delivery);
    return delivery;
  }
}
