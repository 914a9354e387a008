package dev.soroka.storage.sender;

import dev.soroka.common.catalog.CatalogCopy.Feed;
import dev.soroka.common.contract.Sender;
import dev.soroka.storage.catalog.CatalogReading;
import dev.soroka.storage.catalog.Entries;
import dev.soroka.storage.catalog.Part;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Accounts are a part of the catalogue that others copy. */
@Configuration(proxyBeanMethods = false)
class SenderConfiguration {
  @Bean
  Feed<Sender> senderFeed(CatalogReading reading, SenderRows rows) {
    return reading.feed(Entries.of(Part.SENDER, rows, SenderRow::sender, Sender::id));
  }
}
