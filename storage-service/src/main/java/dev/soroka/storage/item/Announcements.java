package dev.soroka.storage.item;

import dev.soroka.common.announce.Announced;
import dev.soroka.common.contract.ItemsStored;
import dev.soroka.common.contract.StoredItem;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which revisions nobody has been told of yet. */
@Component
class Announcements implements Announced<StoredItem> {
  private final JdbcClient jdbc;
  private final StoredItems rows;
  private final MeterRegistry meters;

  Announcements(JdbcClient jdbc, StoredItems rows, MeterRegistry meters) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.meters = meters;
  }

  @Override
  public String name() {
    return "item";
  }

  /** The unannounced revisions of what a message delivered, be it new, changed or known. */
  List<StoredItem> of(Delivery delivery) {
    return jdbc.sql(
            StoredItems.SELECT
                + """
                where i.announced_at is null and i.source = :source and i.id in (
                  select k.item from item_key k where k.source = :source and k.key = any (:keys))
                order by i.stored_at desc, i.id
                """)
        .param("source", delivery.source())
        .param("keys", Columns.<Sighting>uuids(delivery.sightings(), Sighting::key))
        .query(rows)
        .list();
  }

  @Override
  public List<StoredItem> waiting(Instant committedBefore, int limit) {
    return jdbc.sql(
            StoredItems.SELECT
                + """
                where i.announced_at is null and i.stored_at < :before
                order by i.stored_at, i.id
                limit :limit
                """)
        .param("before", committedBefore.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query(rows)
        .list();
  }

  @Override
  public List<ItemsStored> messages(List<StoredItem> revisions) {
    return Parcels.of(revisions);
  }

  @Override
  public void markAnnounced(List<StoredItem> revisions, Instant at) {
    jdbc.sql(
            """
            update item i set announced_at = :at
            from unnest(:ids, :revisions, :storedAts) as n (id, revision, stored_at)
            where i.id = n.id and i.revision = n.revision and i.stored_at = n.stored_at
              and i.announced_at is null
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("ids", Columns.numbers(revisions, StoredItem::id))
        .param("revisions", Columns.numbers(revisions, StoredItem::revision))
        .param("storedAts", Columns.moments(revisions, StoredItem::storedAt))
        .update();
    var lag = meters.timer("soroka_storage_announce_lag");
    revisions.forEach(revision -> lag.record(Duration.between(revision.storedAt(), at)));
  }
}
