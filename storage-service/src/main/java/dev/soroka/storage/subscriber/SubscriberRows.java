package dev.soroka.storage.subscriber;

import dev.soroka.storage.catalog.CatalogRows;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of subscribers. */
interface SubscriberRows extends CatalogRows<SubscriberRow> {
  Optional<SubscriberRow> findByChannelAndTargetAndTopic(
      String channel, String target, @Nullable Integer topic);
}
