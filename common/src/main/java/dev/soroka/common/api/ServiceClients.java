package dev.soroka.common.api;

import dev.soroka.common.ops.Service;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * Clients of the other services: shared token, time limit, and a breaker per service so that a
 * service that is away is not waited for by everybody. A service that answers one of these
 * interfaces itself gets no client of it.
 */
@Configuration(proxyBeanMethods = false)
@Lazy
public class ServiceClients {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration READ = Duration.ofSeconds(30);

  private final RestClient.Builder builder;
  private final Environment environment;

  ServiceClients(RestClient.Builder builder, Environment environment) {
    this.builder = builder;
    this.environment = environment;
  }

  @Bean
  @Fallback
  CatalogApi catalogClient() {
    return client(Service.STORAGE, CatalogApi.class);
  }

  @Bean
  @Fallback
  StorageApi.Sources sourcesClient() {
    return client(Service.STORAGE, StorageApi.Sources.class);
  }

  @Bean
  @Fallback
  StorageApi.Subscribers subscribersClient() {
    return client(Service.STORAGE, StorageApi.Subscribers.class);
  }

  @Bean
  @Fallback
  AudienceApi audienceClient() {
    return client(Service.STORAGE, AudienceApi.class);
  }

  @Bean
  @Fallback
  StorageApi.Watches watchesClient() {
    return client(Service.STORAGE, StorageApi.Watches.class);
  }

  @Bean
  @Fallback
  StorageApi.Items itemsClient() {
    return client(Service.STORAGE, StorageApi.Items.class);
  }

  @Bean
  @Fallback
  StorageApi.ItemLog itemLogClient() {
    return client(Service.STORAGE, StorageApi.ItemLog.class);
  }

  @Bean
  @Fallback
  StorageApi.Refusals refusalsClient() {
    return client(Service.STORAGE, StorageApi.Refusals.class);
  }

  @Bean
  @Fallback
  StorageApi.Senders sendersClient() {
    return client(Service.STORAGE, StorageApi.Senders.class);
  }

  @Bean
  @Fallback
  StorageApi.Settings settingsClient() {
    return client(Service.STORAGE, StorageApi.Settings.class);
  }

  @Bean
  @Fallback
  StorageApi.Bans bansClient() {
    return client(Service.STORAGE, StorageApi.Bans.class);
  }

  @Bean
  @Fallback
  FilterApi filterClient() {
    return client(Service.FILTER, FilterApi.class);
  }

  @Bean
  @Fallback
  CollectorApi collectorClient() {
    return client(Service.COLLECTOR, CollectorApi.class);
  }

  @Bean
  @Fallback
  NotificationApi notificationClient() {
    return client(Service.NOTIFICATION, NotificationApi.class);
  }

  private <T> T client(Service service, Class<T> api) {
    var client =
        builder
            .clone()
            .baseUrl(environment.getRequiredProperty("soroka.services." + service.label() + ".url"))
            .requestFactory(http())
            .defaultHeaders(headers -> headers.setBearerAuth(token()))
            .requestInterceptor(new Breaker(service))
            .build();
    return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
        .build()
        .createClient(api);
  }

  private String token() {
    return environment.getRequiredProperty("soroka.internal-token");
  }

  private static ClientHttpRequestFactory http() {
    var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .connectTimeout(CONNECT)
            .build();
    var requests = new JdkClientHttpRequestFactory(client);
    requests.setReadTimeout(READ);
    return requests;
  }
}
