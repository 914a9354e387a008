package dev.soroka.storage.subscriber;

import dev.soroka.storage.catalog.CatalogLog;
import dev.soroka.storage.catalog.Part;
import dev.soroka.storage.item.ItemOwners;
import dev.soroka.storage.source.Removal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases a subscriber and all that is theirs, in one piece or not at all. */
@Component
class Erasing {
  private final JdbcClient jdbc;
  private final Removal sources;
  private final ItemOwners items;
  private final CatalogLog log;
  private final TransactionTemplate transaction;

  Erasing(
      JdbcClient jdbc,
      Removal sources,
      ItemOwners items,
      CatalogLog log,
      TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.sources = sources;
    this.items = items;
    this.log = log;
    this.transaction = transaction;
  }

  /** Erases whoever is there; nobody is erased already. */
  void erase(long subscriber) {
    transaction.executeWithoutResult(
        _ -> {
          if (isHeld(subscriber)) {
            eraseHeld(subscriber);
          }
        });
  }

  private void eraseHeld(long subscriber) {
    sources.removeSourcesOnlyOf(subscriber);
    items.forgetRecipient(subscriber);
    var watches =
        jdbc.sql("delete from watch where subscriber = :subscriber returning id")
            .param("subscriber", subscriber)
            .query(Long.class)
            .list();
    jdbc.sql("delete from subscriber where id = :subscriber")
        .param("subscriber", subscriber)
        .update();
    log.changed(Part.WATCH, watches);
    log.changed(Part.SUBSCRIBER, subscriber);
  }

  private boolean isHeld(long subscriber) {
    return jdbc.sql("select id from subscriber where id = :subscriber for update")
        .param("subscriber", subscriber)
        .query(Long.class)
        .optional()
        .isPresent();
  }
}
