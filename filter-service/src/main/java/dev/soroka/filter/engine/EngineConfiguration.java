package dev.soroka.filter.engine;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Watch;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The index of watches and the copy of the catalogue that fills it. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {
  @Bean
  WatchIndex watchIndex(MeterRegistry meters) {
    return new WatchIndex(meters);
  }

  @Bean
  CatalogCopy<Watch> watchCopy(StorageApi.Catalog catalog, WatchIndex watches) {
    return new CatalogCopy<>(
        "watches",
        CatalogCopy.Feed.of(catalog::watches, catalog::watchChanges),
        Watch::id,
        watches);
  }
}
