package dev.soroka.storage.watch;

import dev.soroka.common.catalog.CatalogCopy.Feed;
import dev.soroka.common.contract.Watch;
import dev.soroka.storage.catalog.CatalogReading;
import dev.soroka.storage.catalog.Entries;
import dev.soroka.storage.catalog.Part;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Watches are a part of the catalogue that others copy. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {
  @Bean
  Feed<Watch> watchFeed(CatalogReading reading, WatchRows rows) {
    return reading.feed(Entries.of(Part.WATCH, rows, WatchRow::watch, Watch::id));
  }
}
