package dev.soroka.storage.subscriber;

import dev.soroka.common.catalog.CatalogCopy.Feed;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.storage.catalog.CatalogReading;
import dev.soroka.storage.catalog.Entries;
import dev.soroka.storage.catalog.Part;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Subscribers are a part of the catalogue that others copy. */
@Configuration(proxyBeanMethods = false)
class SubscriberConfiguration {
  @Bean
  Feed<Subscriber> subscriberFeed(CatalogReading reading, SubscriberRows rows) {
    return reading.feed(
        Entries.of(Part.SUBSCRIBER, rows, SubscriberRow::subscriber, Subscriber::id));
  }
}
