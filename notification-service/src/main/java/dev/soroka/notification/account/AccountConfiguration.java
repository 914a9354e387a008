package dev.soroka.notification.account;

import dev.soroka.common.api.CatalogApi;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.catalog.CatalogMap;
import dev.soroka.common.contract.Sender;
import dev.soroka.common.contract.Subscriber;
import java.util.Set;
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
  CatalogCopy<Sender> sendersCopy(CatalogApi catalog, CatalogMap<Sender> senders) {
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
  Readers readers() {
    return new Readers();
  }

  @Bean
  Correspondents correspondents() {
    return new Correspondents();
  }

  @Bean
  CatalogCopy<Subscriber> subscribersCopy(
      CatalogApi catalog, ClosedChats chats, Readers readers, Correspondents correspondents) {
    return new CatalogCopy<>(
        "subscribers",
        CatalogCopy.Feed.of(catalog::subscribers, catalog::subscriberChanges),
        Subscriber::id,
        both(chats, both(readers, correspondents)));
  }

  /** Two copies of the same entries, fed at once. */
  private static <T> CatalogCopy.Target<T> both(
      CatalogCopy.Target<T> one, CatalogCopy.Target<T> other) {
    return new CatalogCopy.Target<>() {
      @Override
      public void put(T entry) {
        one.put(entry);
        other.put(entry);
      }

      @Override
      public void remove(long id) {
        one.remove(id);
        other.remove(id);
      }

      @Override
      public void retain(Set<Long> ids) {
        one.retain(ids);
        other.retain(ids);
      }
    };
  }
}
