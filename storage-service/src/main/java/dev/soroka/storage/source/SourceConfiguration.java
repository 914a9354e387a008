package dev.soroka.storage.source;

import dev.soroka.common.catalog.CatalogCopy.Feed;
import dev.soroka.common.contract.Source;
import dev.soroka.storage.catalog.CatalogReading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sources are a part of the catalogue that others copy. */
@Configuration(proxyBeanMethods = false)
class SourceConfiguration {
  @Bean
  Feed<Source> sourceFeed(CatalogReading reading, SourceTable table) {
    return reading.feed(table);
  }
}
