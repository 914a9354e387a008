package dev.soroka.management.schedule;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.announce.Announcer;
import dev.soroka.common.api.CatalogApi;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.catalog.CatalogMap;
import dev.soroka.common.contract.Source;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The copy of the sources, for whoever follows them, and the announcements of what is due. */
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {
  @Bean
  CatalogMap<Source> sources() {
    return new CatalogMap<>(Source::id);
  }

  @Bean
  CatalogCopy<Source> sourcesCopy(CatalogApi catalog, List<CatalogCopy.Target<Source>> followers) {
    return new CatalogCopy<>(
        "sources",
        CatalogCopy.Feed.of(catalog::sources, catalog::sourceChanges),
        Source::id,
        CatalogCopy.Target.all(followers));
  }

  @Bean
  Announcer<DueCollection> dueCollectionAnnouncer(DueCollections due, Bus bus, Clock clock) {
    return new Announcer<>(due, bus, clock);
  }
}
