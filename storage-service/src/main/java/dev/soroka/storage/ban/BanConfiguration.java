package dev.soroka.storage.ban;

import dev.soroka.common.catalog.CatalogCopy.Feed;
import dev.soroka.common.contract.Ban;
import dev.soroka.storage.catalog.CatalogReading;
import dev.soroka.storage.catalog.Entries;
import dev.soroka.storage.catalog.Part;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Bans are a part of the catalogue that others copy. */
@Configuration(proxyBeanMethods = false)
class BanConfiguration {
  @Bean
  Feed<Ban> banFeed(CatalogReading reading, BanRows rows) {
    return reading.feed(Entries.of(Part.BAN, rows, BanRow::ban, Ban::id));
  }
}
