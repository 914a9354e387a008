package dev.soroka.storage.source;

import dev.soroka.common.ops.Problem;
import dev.soroka.storage.catalog.CatalogLog;
import dev.soroka.storage.catalog.Part;
import dev.soroka.storage.item.ItemOwners;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes sources with their items, inside the caller's transaction. */
@Component
public class Removal {
  private final SourceTable sources;
  private final Memberships memberships;
  private final ItemOwners items;
  private final CatalogLog log;
  private final JdbcClient jdbc;

  Removal(
      SourceTable sources,
      Memberships memberships,
      ItemOwners items,
      CatalogLog log,
      JdbcClient jdbc) {
    this.sources = sources;
    this.memberships = memberships;
    this.items = items;
    this.log = log;
    this.jdbc = jdbc;
  }

  /** Removes the source for everybody. */
  void remove(long id) {
    sources.hold(id).ifPresent(_ -> remove(List.of(id)));
  }

  /** Ends one membership; a subscriber's source that the last member leaves is removed. */
  void leave(long id, long subscriber) {
    memberships.hold(subscriber);
    var source = sources.hold(id);
    if (source.isEmpty() || !memberships.leave(id, subscriber)) {
      throw Problem.notFound("Subscriber %d has no source %d".formatted(subscriber, id));
    }
    if (!source.get().open() && memberships.of(id).isEmpty()) {
      remove(List.of(id));
    }
  }

  /** Removes the sources that only this subscriber has; the caller holds the subscriber. */
  public void removeSourcesOnlyOf(long subscriber) {
    var own =
        jdbc.sql(
                """
                select s.id from source s
                join source_member m on m.source = s.id and m.subscriber = :subscriber
                where not s.open
                order by s.id
                for update of s
                """)
            .param("subscriber", subscriber)
            .query(Long.class)
            .list();
    remove(own.stream().filter(id -> memberships.of(id).equals(List.of(subscriber))).toList());
  }

  private void remove(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return;
    }
    items.forgetSources(ids);
    sources.delete(ids);
    log.changed(Part.SOURCE, ids);
  }
}
