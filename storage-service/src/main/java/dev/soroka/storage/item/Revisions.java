package dev.soroka.storage.item;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the items say: a row for every revision, in the partition of the month it was stored in. */
@Component
class Revisions {
  private final JdbcClient jdbc;

  Revisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the bodies of these revisions; returns how many are refused, so that nobody is told. */
  int add(Delivery delivery, List<Revision> revisions) {
    if (revisions.isEmpty()) {
      return 0;
    }
    var sightings = delivery.byKey();
    var sighted =
        revisions.stream().map(made -> Objects.requireNonNull(sightings.get(made.key()))).toList();
    // Nobody is told of a refused item, so there is nothing left to announce.
    jdbc.sql(
            """
            insert into item (id, revision, source, stored_at, seen_at, published_at, silent,
              recipient, refused, body, announced_at)
            select n.id, n.revision, :source, n.stored_at, :seenAt, n.published_at,
              :silent or n.refused is not null, n.recipient, n.refused, n.body::jsonb,
              case when n.refused is not null then n.stored_at end
            from unnest(:items, :revisions, :storedAts, :publishedAts, :recipients, :refusals, :bodies)
              as n (id, revision, stored_at, published_at, recipient, refused, body)
            """)
        .param("source", delivery.source())
        .param("seenAt", delivery.fetchedAt().atOffset(ZoneOffset.UTC))
        .param("silent", delivery.silent())
        .param("items", Columns.numbers(revisions, Revision::item))
        .param("revisions", Columns.numbers(revisions, Revision::revision))
        .param("storedAts", Columns.moments(sighted, Sighting::storedAt))
        .param("publishedAts", Columns.moments(sighted, Sighting::publishedAt))
        .param("recipients", Columns.numbers(sighted, Sighting::recipient))
        .param("refusals", Columns.texts(sighted, Sighting::refused))
        .param("bodies", Columns.texts(sighted, Sighting::body))
        .update();
    supersede(revisions.stream().filter(made -> made.superseded() != null).toList());
    return (int) sighted.stream().filter(sighting -> sighting.refused() != null).count();
  }

  /** The revisions before these are no longer the latest of their items. */
  private void supersede(List<Revision> revisions) {
    if (revisions.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update item i set latest = false
            from unnest(:items, :revisions, :storedAts) as n (id, revision, stored_at)
            where i.id = n.id and i.revision = n.revision - 1 and i.stored_at = n.stored_at
            """)
        .param("items", Columns.numbers(revisions, Revision::item))
        .param("revisions", Columns.numbers(revisions, Revision::revision))
        .param("storedAts", Columns.moments(revisions, Revision::superseded))
        .update();
  }
}
