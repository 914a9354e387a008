package dev.soroka.storage.watch;

import dev.soroka.storage.catalog.CatalogRows;
import java.util.List;
import org.springframework.data.domain.Limit;

/** The table of watches. */
interface WatchRows extends CatalogRows<WatchRow> {
  List<WatchRow> findBySubscriberAndIdGreaterThanOrderById(long subscriber, long id, Limit limit);
}
