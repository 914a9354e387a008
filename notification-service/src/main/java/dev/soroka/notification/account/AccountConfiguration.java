package dev.soroka.notification.account;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.catalog.CatalogMap;
import dev.soroka.common.contract.Sender;
import dev.soroka.common.contract.Subscriber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The copies that this service keeps. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {
  @Bean
  CatalogMap<Sender> senders() {
    return new CatalogMap<>(Sender::id);
  }

  @Bean
  CatalogCopy<Sender> sendersCopy(StorageApi.Catalog catalog, CatalogMap<Sender> senders) {
    return new CatalogCopy<>(
        "senders",
        CatalogCopy.Feed.of(catalog::senders, catalog::senderChanges),
        Sender::id,
        senders);
  }

  @Bean
  Accounts accounts(CatalogMap<Sender> senders) {
    return new Accounts(senders);
  }

  @Bean
  ClosedChats closedChats() {
    return new ClosedChats();
  }

  @Bean
  CatalogCopy<Subscriber> subscribersCopy(StorageApi.Catalog catalog, ClosedChats chats) {
    return new CatalogCopy<>(
        "subscribers",
        CatalogCopy.Feed.of(catalog::subscribers, catalog::subscriberChanges),
        Subscriber::id,
        chats);
  }
}
