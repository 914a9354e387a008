package dev.soroka.collector.catalog;

import dev.soroka.common.api.CatalogApi;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Source;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the copy of the sources follow the catalogue. */
@Configuration(proxyBeanMethods = false)
class SourcesConfiguration {
  @Bean
  CatalogCopy<Source> sourcesCopy(CatalogApi catalog, KnownSources sources) {
    return new CatalogCopy<>(
        "sources",
        CatalogCopy.Feed.of(catalog::sources, catalog::sourceChanges),
        Source::id,
        sources);
  }
}
