package dev.soroka.filter;

import static dev.soroka.testkit.Watches.watch;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.amqp.Topology;
import dev.soroka.common.api.StorageApi.ItemPage;
import dev.soroka.common.contract.ItemsStored;
import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.NotificationRequested;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.contract.Watch;
import dev.soroka.common.ops.Service;
import dev.soroka.common.ops.ServiceLauncher;
import dev.soroka.testkit.BackingServices;
import dev.soroka.testkit.Broker;
import dev.soroka.testkit.CatalogueServer;
import dev.soroka.testkit.DatabaseAddress;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.Sources;
import dev.soroka.testkit.Subscribers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.context.ConfigurableApplicationContext;

/** Filters on one broker and one database, and twenty subscribers who want all about Java. */
public final class Filters implements AutoCloseable {
  public static final int SUBSCRIBERS = 20;

  private final List<ConfigurableApplicationContext> running = new ArrayList<>();
  private final CatalogueServer storage = new CatalogueServer();
  private final DatabaseAddress database = BackingServices.postgres().freshDatabase();
  private final String broker;

  public Filters(Broker broker) {
    this.broker = broker.freshVirtualHost();
    storage.serve("watches", (Object[]) watches());
    storage.serve("subscribers", (Object[]) subscribers());
    storage.serve("sources", Sources.feed("https://example.org/").source());
    List.of("settings", "bans").forEach(storage::serve);
    storage.answer("/internal/items/log", new ItemPage(List.of(), null));
  }

  /** Starts a filter of this part. */
  public ConfigurableApplicationContext start(int partitions, int partition, String... more) {
    var arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--soroka.internal-token=a token of the tests",
                "--soroka.secret-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "--soroka.services.storage.url=" + storage.url(),
                "--soroka.database.url=" + database.url(),
                "--soroka.database.user=" + database.user(),
                "--soroka.database.password=" + database.password(),
                "--spring.rabbitmq.addresses=" + broker,
                "--soroka.partitions.count=" + partitions,
                "--filter.engine.partition=" + partition));
    arguments.addAll(List.of(more));
    var filter =
        ServiceLauncher.launch(
            FilterService.class, Service.FILTER, arguments.toArray(String[]::new));
    running.add(filter);
    return filter;
  }

  /** A filter of this split that reads no queue. */
  public ConfigurableApplicationContext startIdle(int partitions) {
    return start(partitions, 0, "--spring.rabbitmq.listener.simple.auto-startup=false");
  }

  /** Publishes items about Java with ids from 1. */
  public static void store(ConfigurableApplicationContext by, long items) {
    var today = LocalDate.now(ZoneOffset.UTC);
    for (long id = 1; id <= items; id++) {
      var item = Items.titled("Java developer " + id).id(id).day(today).stored();
      by.getBean(Bus.class).publish(new ItemsStored(List.of(item)));
    }
  }

  /**
   * The notifications that have come so far, as subscriber and key; one that comes again has the
   * same id, by which its receiver knows it.
   */
  public static Map<Long, String> told(
      ConfigurableApplicationContext by, Map<Long, String> before) {
    var template = by.getBean(RabbitTemplate.class);
    var told = new HashMap<>(before);
    for (var next = template.receiveAndConvert(Topology.NOTIFICATION_NOTIFICATION_REQUESTED, 200);
        next != null;
        next = template.receiveAndConvert(Topology.NOTIFICATION_NOTIFICATION_REQUESTED, 200)) {
      ((NotificationRequested) next)
          .notifications()
          .forEach(notification -> told.put(notification.id(), shown(notification)));
    }
    return told;
  }

  public static boolean has(ConfigurableApplicationContext filter, String queue) {
    return filter.getBean(AmqpAdmin.class).getQueueInfo(queue) != null;
  }

  private static String shown(Notification notification) {
    return notification.recipient().subscriber() + " " + notification.key();
  }

  private static Watch[] watches() {
    return LongStream.rangeClosed(1, SUBSCRIBERS)
        .mapToObj(id -> watch(id, id, "java"))
        .toArray(Watch[]::new);
  }

  private static Subscriber[] subscribers() {
    return LongStream.rangeClosed(1, SUBSCRIBERS)
        .mapToObj(Subscribers::subscriber)
        .toArray(Subscriber[]::new);
  }

  @Override
  public void close() {
    running.forEach(ConfigurableApplicationContext::close);
    storage.close();
  }
}
