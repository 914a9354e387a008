package dev.soroka.filter.personal;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.announce.Announcer;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.catalog.CatalogMap;
import dev.soroka.common.contract.Subscriber;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The copy of the subscribers and the announcing of decisions. */
@Configuration(proxyBeanMethods = false)
class PersonalConfiguration {
  @Bean
  CatalogMap<Subscriber> subscribers() {
    return new CatalogMap<>(Subscriber::id);
  }

  @Bean
  CatalogCopy<Subscriber> subscriberCopy(
      StorageApi.Catalog catalog, CatalogMap<Subscriber> subscribers) {
    return new CatalogCopy<>(
        "subscribers",
        CatalogCopy.Feed.of(catalog::subscribers, catalog::subscriberChanges),
        Subscriber::id,
        subscribers);
  }

  @Bean
  Recipients recipients(
      CatalogCopy<Subscriber> subscriberCopy,
      CatalogMap<Subscriber> subscribers,
      StorageApi.Subscribers storage) {
    return new Recipients(subscriberCopy, subscribers, storage);
  }

  @Bean
  Announcer<Decision> decisionAnnouncer(DecisionAnnouncements announcements, Bus bus, Clock clock) {
    return new Announcer<>(announcements, bus, clock);
  }
}
