package dev.soroka.benchmarks.collect;

import dev.soroka.collector.CollectorService;
import dev.soroka.common.amqp.Bus;
import dev.soroka.common.amqp.Topology;
import dev.soroka.common.contract.CollectRequested;
import dev.soroka.common.contract.CollectionFinished;
import dev.soroka.common.contract.Source;
import dev.soroka.common.json.SorokaJson;
import dev.soroka.common.ops.Service;
import dev.soroka.common.ops.ServiceLauncher;
import dev.soroka.embedded.EmbeddedBroker;
import dev.soroka.testkit.CatalogueServer;
import dev.soroka.testkit.Sources;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * The collector service beside a durable broker, both in this JVM as {@code ./soroka up} has them;
 * what comes of its tasks is taken from the queue in which management would find it.
 */
final class RunningCollector implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int REQUESTED_AT_ONCE = 500;

  private final JsonMapper json = SorokaJson.mapper();
  private final Map<Long, CollectionFinished> last = new ConcurrentHashMap<>();
  private final CatalogueServer storage = new CatalogueServer();
  private final EmbeddedBroker broker;
  private final ConfigurableApplicationContext service;
  private final SimpleMessageListenerContainer management;
  private volatile CountDownLatch left = new CountDownLatch(0);

  RunningCollector(Path folder, int workers) {
    storage.serve("sources");
    broker = EmbeddedBroker.durable(folder);
    service =
        ServiceLauncher.launch(
            CollectorService.class,
            Service.COLLECTOR,
            "--server.port=0",
            "--soroka.internal-token=a token of the bench",
            "--soroka.secret-key=" + Base64.getEncoder().encodeToString(new byte[32]),
            "--soroka.services.storage.url=" + storage.url(),
            "--soroka.allow-private-networks=127.0.0.0/8",
            "--collector.workers=" + workers,
            "--logging.level.root=WARN",
            "--spring.rabbitmq.addresses=" + broker.url());
    management = new SimpleMessageListenerContainer(service.getBean(ConnectionFactory.class));
    management.setQueueNames(Topology.MANAGEMENT_COLLECTION_FINISHED);
    management.setPrefetchCount(500);
    management.setBatchSize(100);
    management.setMessageListener(this::finished);
    management.start();
  }

  /** Collects these feeds once, each with the cursor it had last; returns how many a second. */
  double collect(FeedHosts hosts, int feeds) throws InterruptedException {
    left = new CountDownLatch(feeds);
    service
        .getBean(RabbitTemplate.class)
        .execute(channel -> channel.queuePurge(Topology.STORAGE_ITEMS_COLLECTED));
    var bus = service.getBean(Bus.class);
    var deadline = Clock.systemUTC().instant().plus(PATIENCE);
    long start = System.nanoTime();
    for (int from = 0; from < feeds; from += REQUESTED_AT_ONCE) {
      var tasks = new ArrayList<CollectRequested>();
      for (int feed = from; feed < Math.min(feeds, from + REQUESTED_AT_ONCE); feed++) {
        tasks.add(
            new CollectRequested(feed + 1, source(hosts, feed), cursor(feed), false, deadline));
      }
      bus.publish(List.copyOf(tasks));
    }
    if (!left.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException(left.getCount() + " feeds were not collected in time");
    }
    return feeds / ((System.nanoTime() - start) / 1e9);
  }

  /** How many of the last collections ended so. */
  long ended(CollectionFinished.Result result) {
    return last.values().stream().filter(it -> it.result() == result).count();
  }

  private static Source source(FeedHosts hosts, int feed) {
    return Sources.feed(hosts.url(feed)).id(feed + 1).source();
  }

  private @Nullable String cursor(int feed) {
    var before = last.get(feed + 1L);
    return before == null ? null : before.cursor();
  }

  private void finished(Message message) {
    var finished = json.readValue(message.getBody(), CollectionFinished.class);
    last.put(finished.source(), finished);
    left.countDown();
  }

  @Override
  public void close() {
    management.stop();
    service.close();
    broker.close();
    storage.close();
  }
}
