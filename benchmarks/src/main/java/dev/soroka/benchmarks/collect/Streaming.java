package dev.soroka.benchmarks.collect;

import dev.soroka.benchmarks.Figure;
import dev.soroka.collector.CollectorService;
import dev.soroka.common.amqp.Bus;
import dev.soroka.common.amqp.Topology;
import dev.soroka.common.contract.CollectRequested;
import dev.soroka.common.contract.Source;
import dev.soroka.common.json.SorokaJson;
import dev.soroka.common.ops.Service;
import dev.soroka.common.ops.ServiceLauncher;
import dev.soroka.testkit.BackingServices;
import dev.soroka.testkit.CatalogueServer;
import java.time.Instant;
import java.util.List;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Events of a stream, from the server's writing to the broker's confirm: 200 pairs, four windows
 * each over price and amount, an item for every event. Whatever does not arrive was lost.
 */
final class Streaming implements Part {
  private static final int WARM_UP = 10_000;
  private static final int EVENTS = 50_000;

  @Override
  public String meaning() {
    return "events of a stream with windows, to the broker's confirm";
  }

  @Override
  public List<Figure> figures() throws Exception {
    try (var catalogue = new CatalogueServer()) {
      catalogue.serve("sources");
      try (var collector = launch(catalogue)) {
        measured(collector, 1, WARM_UP);
        return measured(collector, 2, EVENTS);
      }
    }
  }

  private static List<Figure> measured(
      ConfigurableApplicationContext collector, long id, int events) throws Exception {
    try (var server = new TradeServer(events)) {
      var deadline = Instant.now().plusSeconds(60);
      collector
          .getBean(Bus.class)
          .publish(new CollectRequested(0, source(id, server.url()), null, false, deadline, id));
      var arrivals = new Arrivals(id, events);
      var consumer = consumer(collector, arrivals);
      arrivals.await();
      consumer.stop();
      double seconds = (arrivals.lastAt() - server.begun()) / 1e9;
      return List.of(
          new Figure("collect/stream/events_per_second", arrivals.count() / seconds, "events/s"),
          new Figure("collect/stream/lost", events - arrivals.count(), "events"));
    }
  }

  private static SimpleMessageListenerContainer consumer(
      ConfigurableApplicationContext collector, Arrivals arrivals) {
    var container = new SimpleMessageListenerContainer(collector.getBean(ConnectionFactory.class));
    container.setQueueNames(Topology.STORAGE_ITEMS_COLLECTED);
    container.setPrefetchCount(50);
    container.setMessageListener(message -> arrivals.on(message.getBody()));
    container.start();
    return container;
  }

  private static Source source(long id, String url) {
    var written =
        """
        {"id": %d, "name": "Trades", "kind": "websocket", "url": "%s", "category": "tokens",
         "interval": "PT1M", "priority": "normal", "identity": "auto",
         "mapping": {"key": "$.t", "title": "$.s", "subject": "$.s",
           "time": {"path": "$.T", "format": "epoch-millis"},
           "labels": {"buyer": "$.buyer"},
           "numbers": {"price": {"path": "$.p", "unit": "USD"}, "amount": "$.q"}},
         "options": {"windows": {
           "change": {"of": "price", "as": "change"}, "high": {"of": "price", "as": "max"},
           "amount_sum": {"of": "amount", "as": "sum"}, "trades": {"as": "count"}}},
         "headers": {}, "fallbacks": [], "enabled": true, "open": true, "generation": 1}
        """
            .formatted(id, url);
    return SorokaJson.mapper().readValue(written, Source.class);
  }

  private static ConfigurableApplicationContext launch(CatalogueServer catalogue) {
    return ServiceLauncher.launch(
        CollectorService.class,
        Service.COLLECTOR,
        "--server.port=0",
        "--soroka.internal-token=a-token-of-the-bench",
        "--soroka.secret-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "--soroka.services.storage.url=" + catalogue.url(),
        "--soroka.allow-private-networks=127.0.0.0/8",
        "--spring.rabbitmq.addresses=" + BackingServices.qpid().freshVirtualHost());
  }
}
