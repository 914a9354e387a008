package dev.soroka.filter.blacklist;

import dev.soroka.common.api.CatalogApi;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Ban;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The blacklist and the copy of the catalogue that fills it. */
@Configuration(proxyBeanMethods = false)
class BlacklistConfiguration {
  @Bean
  Blacklist blacklist(MeterRegistry meters) {
    return new Blacklist(meters);
  }

  @Bean
  CatalogCopy<Ban> banCopy(CatalogApi catalog, Blacklist blacklist) {
    return new CatalogCopy<>(
        "bans", CatalogCopy.Feed.of(catalog::bans, catalog::banChanges), Ban::id, blacklist);
  }
}
