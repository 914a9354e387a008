package dev.soroka.filter.engine;

import dev.soroka.common.amqp.Partitions;
import dev.soroka.common.api.CatalogApi;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Watch;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The index of watches and the copy of the catalogue that fills it, beside all who follow it. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {
  @Bean
  Partition partition(Partitions partitions, EngineProperties properties) {
    return new Partition(partitions.count(), properties.partition());
  }

  @Bean
  WatchIndex watchIndex(Partition partition, MeterRegistry meters) {
    return new WatchIndex(partition, meters);
  }

  @Bean
  CatalogCopy<Watch> watchCopy(CatalogApi catalog, List<CatalogCopy.Target<Watch>> targets) {
    return new CatalogCopy<>(
        "watches",
        CatalogCopy.Feed.of(catalog::watches, catalog::watchChanges),
        Watch::id,
        CatalogCopy.Target.all(targets));
  }
}
