package dev.soroka.storage.catalog;

import dev.soroka.common.api.CatalogChanges;
import dev.soroka.common.api.CatalogPage;
import dev.soroka.common.catalog.CatalogCopy.Feed;
import dev.soroka.common.ops.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads parts of the catalogue for copies. The version is always read before the entries: what
 * changes in between is then given twice, never missed.
 */
@Component
public class CatalogReading {
  private static final int LONGEST_PAGE = 10_000;

  private final JdbcClient jdbc;
  private final AtomicLong reached;

  CatalogReading(JdbcClient jdbc, MeterRegistry meters) {
    this.jdbc = jdbc;
    this.reached = meters.gauge("soroka_storage_catalog_version", new AtomicLong());
  }

  /** What copies follow of one part. */
  public <T> Feed<T> feed(Entries<T> entries) {
    return Feed.of((after, limit) -> page(entries, after, limit), after -> changes(entries, after));
  }

  <T> CatalogPage<T> page(Entries<T> entries, long after, int limit) {
    if (limit < 1 || limit > LONGEST_PAGE) {
      throw Problem.badRequest("limit is from 1 to " + LONGEST_PAGE + ", not " + limit);
    }
    long now = version();
    var page = entries.after(after, limit);
    var next = page.size() < limit ? null : entries.id(page.getLast());
    return new CatalogPage<>(now, page, next);
  }

  /** What changed; a copy that is too far behind, or ahead of a restored database, loads again. */
  <T> CatalogChanges<T> changes(Entries<T> entries, long after) {
    long now = version();
    if (after == now) {
      return new CatalogChanges<>(now, true, List.of(), List.of());
    }
    var ids = ids(entries.part(), after);
    if (after > now || after < forgotten() || ids.size() > LONGEST_PAGE) {
      return new CatalogChanges<>(now, false, List.of(), List.of());
    }
    var changed = ids.isEmpty() ? List.<T>of() : entries.withIds(ids);
    var removed = new TreeSet<>(ids);
    changed.forEach(entry -> removed.remove(entries.id(entry)));
    return new CatalogChanges<>(now, true, changed, List.copyOf(removed));
  }

  private long version() {
    long now = jdbc.sql("select version from catalog_version").query(Long.class).single();
    reached.set(now);
    return now;
  }

  /** The newest version that the log no longer holds; asked after the log has been read. */
  private long forgotten() {
    return jdbc.sql("select forgotten from catalog_version").query(Long.class).single();
  }

  private List<Long> ids(Part part, long after) {
    return jdbc.sql(
            """
            select distinct id from catalog_change
            where part = :part and version > :after
            order by id
            limit :limit
            """)
        .param("part", part.label())
        .param("after", after)
        .param("limit", LONGEST_PAGE + 1)
        .query(Long.class)
        .list();
  }
}
