package dev.soroka.filter.personal.known;

import dev.soroka.common.api.CatalogApi;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.catalog.CatalogMap;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.contract.Watch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The copies of subscribers and of the delivery of watches. */
@Configuration(proxyBeanMethods = false)
class KnownConfiguration {
  @Bean
  CatalogMap<Subscriber> subscribers() {
    return new CatalogMap<>(Subscriber::id);
  }

  @Bean
  ChangedMinds changedMinds(CatalogMap<Subscriber> subscribers) {
    return new ChangedMinds(subscribers);
  }

  @Bean
  CatalogCopy<Subscriber> subscriberCopy(CatalogApi catalog, ChangedMinds changedMinds) {
    return new CatalogCopy<>(
        "subscribers",
        CatalogCopy.Feed.of(catalog::subscribers, catalog::subscriberChanges),
        Subscriber::id,
        changedMinds);
  }

  @Bean
  Recipients recipients(
      CatalogCopy<Subscriber> subscriberCopy,
      CatalogMap<Subscriber> subscribers,
      StorageApi.Subscribers storage) {
    return new Recipients(subscriberCopy, subscribers, storage);
  }

  /** Filled by the same copy of the watches as the index. */
  @Bean
  CopiedDeliveries copiedDeliveries() {
    return new CopiedDeliveries();
  }

  @Bean
  WatchDeliveries watchDeliveries(
      CatalogCopy<Watch> watchCopy, CopiedDeliveries copied, StorageApi.Watches storage) {
    return new WatchDeliveries(watchCopy, copied, storage);
  }
}
