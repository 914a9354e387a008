package dev.soroka.filter.personal.known;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.catalog.CatalogMap;
import dev.soroka.common.contract.Subscriber;
import java.util.Optional;

/** The subscribers; one who is too new for the copy is asked for. */
public final class Recipients {
  private final CatalogCopy<Subscriber> copy;
  private final CatalogMap<Subscriber> copied;
  private final StorageApi.Subscribers storage;

  public Recipients(
      CatalogCopy<Subscriber> copy, CatalogMap<Subscriber> copied, StorageApi.Subscribers storage) {
    this.copy = copy;
    this.copied = copied;
    this.storage = storage;
  }

  /** The subscriber with this id; nobody when there is none, not even in storage. */
  public Optional<Subscriber> find(long id) {
    if (!copy.isLoaded()) {
      copy.refresh();
    }
    return copied.find(id).or(() -> storage.find(id));
  }
}
