package dev.soroka.storage.subscriber;

import dev.soroka.storage.catalog.CatalogLog;
import dev.soroka.storage.item.TestItems;
import dev.soroka.testkit.ServiceDatabase;

/** Subscribers of a database without a Spring context. */
public final class TestSubscribers {
  private TestSubscribers() {}

  /** Moving as sending asks for it. */
  public static Moving moving(ServiceDatabase database, CatalogLog log) {
    return new Moving(
        database.client(), TestItems.owners(database.client()), log, database.transaction());
  }
}
