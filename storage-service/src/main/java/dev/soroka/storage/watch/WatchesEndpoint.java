package dev.soroka.storage.watch;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.api.StorageApi.NewWatch;
import dev.soroka.common.api.StorageApi.WatchChange;
import dev.soroka.common.contract.Delivery;
import dev.soroka.common.contract.Watch;
import dev.soroka.common.ops.Problem;
import dev.soroka.storage.catalog.CatalogLog;
import dev.soroka.storage.catalog.Part;
import dev.soroka.storage.replica.RecentWrites;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** Keeps the watches. */
@RestController
class WatchesEndpoint implements StorageApi.Watches {
  private static final long NEW = 0;

  private final WatchRows rows;
  private final JdbcClient jdbc;
  private final WatchLimit limit;
  private final CatalogLog log;
  private final RecentWrites writes;
  private final DeliveryColumn deliveries;

  WatchesEndpoint(
      WatchRows rows,
      JdbcClient jdbc,
      WatchLimit limit,
      CatalogLog log,
      RecentWrites writes,
      DeliveryColumn deliveries) {
    this.rows = rows;
    this.jdbc = jdbc;
    this.limit = limit;
    this.log = log;
    this.writes = writes;
    this.deliveries = deliveries;
  }

  @Override
  @Transactional
  public Watch add(NewWatch watch) {
    var wording = Wording.of(watch.name(), watch.query());
    limit.makeRoom(watch.subscriber(), NEW);
    return changed(
        jdbc.sql(
                """
                insert into watch (subscriber, name, query, delivery)
                values (:subscriber, :name, :query, coalesce(:delivery::jsonb, '{}'))
                returning id, subscriber, name, query, active, delivery
                """)
            .param("subscriber", watch.subscriber())
            .param("name", wording.name())
            .param("query", wording.query())
            .param("delivery", written(watch.delivery()))
            .query(this::watch)
            .single());
  }

  @Override
  public Optional<Watch> find(long id) {
    return rows.findById(id).map(WatchRow::watch);
  }

  @Override
  public List<Watch> list(@Nullable Long subscriber, long after, int limit) {
    var page = Limit.of(limit);
    var found =
        subscriber == null
            ? rows.findByIdGreaterThanOrderById(after, page)
            : rows.findBySubscriberAndIdGreaterThanOrderById(subscriber, after, page);
    return found.stream().map(WatchRow::watch).toList();
  }

  @Override
  @Transactional
  public Watch change(long id, WatchChange change) {
    var watch = find(id).orElseThrow(() -> Problem.notFound("There is no watch " + id));
    if (Boolean.TRUE.equals(change.active()) && !watch.active()) {
      limit.makeRoom(watch.subscriber(), id);
    }
    return changed(
        jdbc.sql(
                """
                update watch
                set name = coalesce(:name, name), query = coalesce(:query, query),
                  active = coalesce(:active, active),
                  delivery = coalesce(:delivery::jsonb, delivery)
                where id = :id
                returning id, subscriber, name, query, active, delivery
                """)
            .param("id", id)
            .param("name", change.name() == null ? null : Wording.checked(change.name()))
            .param("query", change.query() == null ? null : Wording.printed(change.query()))
            .param("active", change.active())
            .param("delivery", written(change.delivery()))
            .query(this::watch)
            .optional()
            .orElseThrow(() -> Problem.notFound("There is no watch " + id)));
  }

  @Override
  @Transactional
  public void remove(long id) {
    jdbc.sql(
            """
            delete from watch where id = :id
            returning id, subscriber, name, query, active, delivery
            """)
        .param("id", id)
        .query(this::watch)
        .optional()
        .ifPresent(this::changed);
  }

  private Watch changed(Watch watch) {
    log.changed(Part.WATCH, watch.id());
    writes.by(watch.subscriber());
    return watch;
  }

  private @Nullable String written(@Nullable Delivery delivery) {
    return deliveries.convertToDatabaseColumn(
        delivery == null ? null : DeliveryRules.checked(delivery));
  }

  private Watch watch(ResultSet row, int number) throws SQLException {
    return new Watch(
        row.getLong("id"),
        row.getLong("subscriber"),
        row.getString("name"),
        row.getString("query"),
        row.getBoolean("active"),
        deliveries.convertToEntityAttribute(row.getString("delivery")));
  }
}
