package dev.soroka.storage.item;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Recognises the items of a source that is read at more than one address, where the same thing may
 * have another key: it is known there by its key, link or title.
 */
@Component
class Aliases {
  private final JdbcClient jdbc;

  Aliases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The delivery with every known item under the key by which it is known. */
  Delivery recognise(Delivery delivery) {
    if (!delivery.fallback()) {
      rename(delivery);
      return delivery;
    }
    var known = known(delivery);
    return delivery.of(
        delivery.sightings().stream()
            .map(sighting -> sighting.knownAs(known.getOrDefault(sighting.key(), sighting.key())))
            .toList());
  }

  private Map<UUID, UUID> known(Delivery delivery) {
    var known = new HashMap<UUID, UUID>();
    sighted(
            """
            select distinct on (n.key) n.key as here, k.key as there
            from unnest(:keys, :links, :titles) as n (key, link, title)
            join item_key k on k.source = :source
              and (k.key = n.key or k.link = n.link or k.title = n.title)
            order by n.key, k.key = n.key desc, k.link = n.link desc nulls last, k.item
            """,
            delivery)
        .query(
            row -> {
              known.put(row.getObject("here", UUID.class), row.getObject("there", UUID.class));
            });
    return known;
  }

  /**
   * The source's own address answers again: what was first found at a fallback address takes the
   * key that it has here, one for one, and is not new.
   */
  private void rename(Delivery delivery) {
    sighted(
            """
            update item_key k set key = pair.key
            from (
              select distinct on (found.old) found.old, found.key
              from (
                select distinct on (n.key) n.key, f.key as old
                from unnest(:keys, :links, :titles) as n (key, link, title)
                join item_key f on f.source = :source and f.fallback
                  and (f.link = n.link or f.title = n.title)
                where not exists (
                  select from item_key own where own.source = :source and own.key = n.key)
                order by n.key, f.link = n.link desc nulls last, f.item) found
              order by found.old) pair
            where k.source = :source and k.key = pair.old
            """,
            delivery)
        .update();
  }

  private StatementSpec sighted(String sql, Delivery delivery) {
    var sightings = delivery.sightings();
    return jdbc.sql(sql)
        .param("source", delivery.source())
        .param("keys", Columns.uuids(sightings, Sighting::key))
        .param("links", Columns.uuids(sightings, Sighting::link))
        .param("titles", Columns.uuids(sightings, Sighting::title));
  }
}
