package dev.soroka.storage.item;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * What is known of every item. That an item is stored once, and changed only by a newer sighting,
 * is decided in these two statements. Everybody takes row locks in the order of the keys, new rows
 * before known ones, so that handlers of the same items never wait for each other in a circle.
 */
@Component
class ItemKeys {
  private final JdbcClient jdbc;

  ItemKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds the items whose keys are unknown; returns their first revisions. */
  List<Revision> add(Delivery delivery) {
    return sighted(
            """
            insert into item_key (source, key, item, revision, fingerprint, link, title, fallback,
              stored_at, fetched_at, last_seen)
            select :source, n.key, nextval('item_id'), 1, n.fingerprint, n.link, n.title, :fallback,
              n.stored_at, :fetchedAt, :fetchedAt at time zone 'UTC'
            from unnest(:keys, :fingerprints, :links, :titles, :storedAts)
              as n (key, fingerprint, link, title, stored_at)
            order by n.key
            on conflict (source, key) do nothing
            returning key, item
            """,
            delivery)
        .query(
            (row, _) ->
                new Revision(row.getObject("key", UUID.class), row.getLong("item"), 1, null))
        .list();
  }

  /**
   * Notes that known items were seen again, and revises those that changed; returns the new
   * revisions. What was fetched before the last sighting says nothing. A fallback address shows
   * other numbers and labels than the source's own, so there only an item changes that was found
   * there in the first place.
   */
  List<Revision> see(Delivery delivery) {
    return sighted(
            """
            with sighted as (
              select k.key, k.stored_at as superseded, n.fingerprint, n.link, n.title, n.stored_at,
                k.fingerprint <> n.fingerprint and (k.fallback or not :fallback) as changed
              from unnest(:keys, :fingerprints, :links, :titles, :storedAts)
                as n (key, fingerprint, link, title, stored_at)
              join item_key k on k.source = :source and k.key = n.key
              where k.fetched_at < :fetchedAt
              order by k.key
              for update of k),
            seen as (
              update item_key k
              set fetched_at = :fetchedAt, last_seen = :fetchedAt at time zone 'UTC',
                fallback = k.fallback and :fallback,
                revision = k.revision + s.changed::int,
                fingerprint = case when s.changed then s.fingerprint else k.fingerprint end,
                link = case when s.changed then s.link else k.link end,
                title = case when s.changed then s.title else k.title end,
                stored_at = case when s.changed then s.stored_at else k.stored_at end
              from sighted s
              where k.source = :source and k.key = s.key
              returning k.key, k.item, k.revision, s.superseded, s.changed)
            select key, item, revision, superseded from seen where changed
            """,
            delivery)
        .query(
            (row, _) ->
                new Revision(
                    row.getObject("key", UUID.class),
                    row.getLong("item"),
                    row.getInt("revision"),
                    row.getObject("superseded", OffsetDateTime.class).toInstant()))
        .list();
  }

  private StatementSpec sighted(String sql, Delivery delivery) {
    var sightings = delivery.sightings();
    return jdbc.sql(sql)
        .param("source", delivery.source())
        .param("fetchedAt", utc(delivery.fetchedAt()))
        .param("fallback", delivery.fallback())
        .param("keys", Columns.uuids(sightings, Sighting::key))
        .param("fingerprints", Columns.uuids(sightings, Sighting::fingerprint))
        .param("links", Columns.uuids(sightings, Sighting::link))
        .param("titles", Columns.uuids(sightings, Sighting::title))
        .param("storedAts", Columns.moments(sightings, Sighting::storedAt));
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
