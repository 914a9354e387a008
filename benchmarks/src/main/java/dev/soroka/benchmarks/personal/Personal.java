package dev.soroka.benchmarks.personal;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.api.CatalogApi;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Notification.Liking;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.Watch;
import dev.soroka.common.json.SorokaJson;
import dev.soroka.filter.personal.known.CopiedDeliveries;
import dev.soroka.filter.source.SourceKinds;
import dev.soroka.filter.taste.Taste;
import dev.soroka.testkit.ServiceDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.databind.json.JsonMapper;

/** The deciding part of the filter, which knows these people and needs nobody else. */
@Configuration(proxyBeanMethods = false)
@ConfigurationPropertiesScan("dev.soroka.filter.personal")
@ComponentScan("dev.soroka.filter.personal")
class Personal {
  @Bean
  JdbcClient jdbcClient(ServiceDatabase database) {
    return database.client();
  }

  @Bean
  TransactionTemplate transactionTemplate(ServiceDatabase database) {
    return database.transaction();
  }

  @Bean
  JsonMapper jsonMapper() {
    return SorokaJson.mapper();
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  RandomGenerator random() {
    return RandomGenerator.of("L64X128MixRandom");
  }

  @Bean
  MeterRegistry meterRegistry() {
    return new SimpleMeterRegistry();
  }

  /** A broker that takes everything at once. */
  @Bean
  Bus bus() {
    return _ -> {};
  }

  /** Some like some items better than others; asking costs nothing. */
  @Bean
  Taste taste() {
    return new Taste() {
      @Override
      public double score(long subscriber, StoredItem item) {
        return Math.floorMod(subscriber * 31 + item.id(), 100L) / 100.0;
      }

      @Override
      public List<Liking> liked(long subscriber, StoredItem item) {
        return List.of();
      }
    };
  }

  @Bean
  CatalogApi catalog(People people) {
    return new PeoplesCatalogue(people);
  }

  @Bean
  SourceKinds sourceKinds() {
    return new SourceKinds();
  }

  @Bean
  CatalogCopy<Watch> watchCopy(CatalogApi catalog, CopiedDeliveries deliveries) {
    return new CatalogCopy<>(
        "watches",
        CatalogCopy.Feed.of(catalog::watches, catalog::watchChanges),
        Watch::id,
        deliveries);
  }

  @Bean
  StorageApi.Subscribers subscribersOfStorage() {
    return nobody(StorageApi.Subscribers.class);
  }

  @Bean
  StorageApi.Watches watchesOfStorage() {
    return nobody(StorageApi.Watches.class);
  }

  /** A service that is never asked. */
  private static <T> T nobody(Class<T> api) {
    var client = RestClientAdapter.create(RestClient.create("http://127.0.0.1:1"));
    return HttpServiceProxyFactory.builderFor(client).build().createClient(api);
  }
}
