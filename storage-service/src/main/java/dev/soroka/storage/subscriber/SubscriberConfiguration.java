package dev.soroka.storage.subscriber;

import dev.soroka.common.contract.Subscriber;
import dev.soroka.storage.catalog.Entries;
import dev.soroka.storage.catalog.Part;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Subscribers are a part of the catalogue that others copy. */
@Configuration(proxyBeanMethods = false)
class SubscriberConfiguration {
  @Bean
  Entries<Subscriber> subscriberEntries(SubscriberRows rows) {
    return Entries.of(Part.SUBSCRIBER, rows, SubscriberRow::subscriber, Subscriber::id);
  }
}
