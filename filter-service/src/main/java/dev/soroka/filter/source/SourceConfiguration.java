package dev.soroka.filter.source;

import dev.soroka.common.api.CatalogApi;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Source;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The copy of the sources, and all who follow it. */
@Configuration(proxyBeanMethods = false)
class SourceConfiguration {
  @Bean
  SourceKinds sourceKinds() {
    return new SourceKinds();
  }

  @Bean
  CatalogCopy<Source> sourceCopy(CatalogApi catalog, List<CatalogCopy.Target<Source>> targets) {
    return new CatalogCopy<>(
        "sources",
        CatalogCopy.Feed.of(catalog::sources, catalog::sourceChanges),
        Source::id,
        CatalogCopy.Target.all(targets));
  }
}
