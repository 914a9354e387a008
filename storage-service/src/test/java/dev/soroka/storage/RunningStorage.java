package dev.soroka.storage;

import dev.soroka.common.api.CatalogApi;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.ops.Service;
import dev.soroka.common.ops.ServiceLauncher;
import dev.soroka.testkit.BackingServices;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service as it runs, asked over HTTP as the other services ask it. */
final class RunningStorage implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  RunningStorage() {
    var database = BackingServices.postgres().freshDatabase();
    context =
        ServiceLauncher.launch(
            StorageService.class,
            Service.STORAGE,
            "--server.port=0",
            "--soroka.internal-token=a token of the tests",
            "--soroka.secret-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "--soroka.database.url=" + database.url(),
            "--soroka.database.user=" + database.user(),
            "--soroka.database.password=" + database.password(),
            "--spring.rabbitmq.addresses=" + BackingServices.qpid().freshVirtualHost());
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("own", Map.of("soroka.services.storage.url", url())));
  }

  String url() {
    return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
  }

  StorageApi.Sources sources() {
    return context.getBean("sourcesClient", StorageApi.Sources.class);
  }

  StorageApi.Subscribers subscribers() {
    return context.getBean("subscribersClient", StorageApi.Subscribers.class);
  }

  StorageApi.Watches watches() {
    return context.getBean("watchesClient", StorageApi.Watches.class);
  }

  StorageApi.ItemLog itemLog() {
    return context.getBean("itemLogClient", StorageApi.ItemLog.class);
  }

  StorageApi.Items items() {
    return context.getBean("itemsClient", StorageApi.Items.class);
  }

  StorageApi.Senders senders() {
    return context.getBean("sendersClient", StorageApi.Senders.class);
  }

  StorageApi.Settings settings() {
    return context.getBean("settingsClient", StorageApi.Settings.class);
  }

  StorageApi.Bans bans() {
    return context.getBean("bansClient", StorageApi.Bans.class);
  }

  CatalogApi catalog() {
    return context.getBean("catalogClient", CatalogApi.class);
  }

  JdbcClient jdbc() {
    return context.getBean(JdbcClient.class);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
