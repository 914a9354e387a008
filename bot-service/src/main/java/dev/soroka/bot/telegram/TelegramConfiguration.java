package dev.soroka.bot.telegram;

import dev.soroka.common.api.CatalogApi;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.catalog.CatalogMap;
import dev.soroka.common.contract.Sender;
import dev.soroka.common.secret.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The copy of the accounts that send, of which some are bots. */
@Configuration(proxyBeanMethods = false)
class TelegramConfiguration {
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
  Bots bots(
      CatalogMap<Sender> senders, TelegramProperties properties, JsonMapper json, Secrets secrets) {
    return new Bots(senders, properties, json, secrets);
  }
}
