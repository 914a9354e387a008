package dev.soroka.collector;

import static dev.soroka.common.amqp.Topology.MANAGEMENT_COLLECTION_FINISHED;
import static dev.soroka.common.amqp.Topology.STORAGE_ITEMS_COLLECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.soroka.collector.local.Feeds;
import dev.soroka.collector.local.LocalSite;
import dev.soroka.collector.local.RudeServer;
import dev.soroka.collector.push.Signing;
import dev.soroka.common.amqp.Bus;
import dev.soroka.common.api.CatalogChanges;
import dev.soroka.common.api.CatalogPage;
import dev.soroka.common.api.CollectorApi.Trial;
import dev.soroka.common.contract.CollectRequested;
import dev.soroka.common.contract.CollectionFinished;
import dev.soroka.common.contract.CollectionFinished.Result;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.ItemsCollected;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.contract.Source;
import dev.soroka.common.json.SorokaJson;
import dev.soroka.common.ops.Service;
import dev.soroka.common.ops.ServiceLauncher;
import dev.soroka.common.secret.Secrets;
import dev.soroka.testkit.BackingServices;
import dev.soroka.testkit.Broker;
import dev.soroka.testkit.PrivateRabbit;
import dev.soroka.testkit.Sources;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

class CollectorServiceIT {
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String TOKEN = "a-token-among-services";
  private static final String SECRET = "shop-secret";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final JsonMapper JSON = SorokaJson.mapper();

  private final LocalSite site = LocalSite.open();
  private final LocalSite storage = LocalSite.open();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void closeSites() {
    http.close();
    site.close();
    storage.close();
  }

  static Stream<Broker> brokers() {
    return BackingServices.brokers();
  }

  @ParameterizedTest
  @MethodSource("brokers")
  void turnsTasksAndPushesIntoItems(Broker broker) throws Exception {
    site.page("/feed", Feeds.rss(150), "ETag", "\"1\"");
    try (var service = start(broker.freshVirtualHost())) {
      var rabbit = service.getBean(RabbitTemplate.class);
      service.getBean(Bus.class).publish(task(1, Sources.feed(site.url("/feed")).source()));

      // Lists may overtake each other on their way through the broker.
      assertThat(List.of(items(rabbit).size(), items(rabbit).size()))
          .containsExactlyInAnyOrder(100, 50);
      assertThat(finished(rabbit))
          .returns(1L, CollectionFinished::run)
          .returns(Result.COLLECTED, CollectionFinished::result)
          .returns(150, CollectionFinished::items);

      var answer = push(service, "{\"key\":\"1\",\"title\":\"Order 1\"}", SECRET);
      assertThat(answer.statusCode()).isEqualTo(202);
      assertThat(answer.body()).isEqualTo("{\"items\":1,\"problems\":[]}");
      assertThat(items(rabbit)).extracting(Item::title).containsExactly("Order 1");
      assertThat(push(service, "{\"title\":\"Forged\"}", "guess").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void endsEveryBadSourceWithAClearErrorAndHarmsNoOther() throws Exception {
    site.page("/good", Feeds.rss(1))
        .page("/page", "<html><title>Log in</title></html>")
        .page("/empty", "")
        .redirect("/metadata", "http://169.254.169.254/latest/meta-data/")
        .page("/json", "{\"offers\":[]}");
    try (var huge = RudeServer.huge();
        var trickle = RudeServer.trickling();
        var service =
            start(BackingServices.rabbit().freshVirtualHost(), "--collector.fetch.longest=2s")) {
      var rabbit = service.getBean(RabbitTemplate.class);
      var urls =
          List.of(
              huge.url(),
              trickle.url(),
              site.url("/page"),
              site.url("/empty"),
              site.url("/metadata"),
              site.url("/json"),
              site.url("/good"));
      service
          .getBean(Bus.class)
          .publish(
              IntStream.range(0, urls.size())
                  .mapToObj(i -> task(i, Sources.feed(urls.get(i)).id(i + 1).source()))
                  .toList());

      var finished = urls.stream().map(_ -> finished(rabbit)).toList();

      assertThat(finished).extracting(CollectionFinished::run).doesNotHaveDuplicates();
      assertThat(error(finished, 0)).contains("larger than 15 MB");
      assertThat(error(finished, 1)).contains("no whole answer within");
      assertThat(error(finished, 2)).contains("Log in");
      assertThat(error(finished, 3)).contains("empty");
      assertThat(error(finished, 4)).contains("metadata");
      assertThat(error(finished, 5)).contains("not a feed but JSON");
      assertThat(finished)
          .filteredOn(it -> it.result() == Result.COLLECTED)
          .extracting(CollectionFinished::run)
          .containsExactly(6L);
    }
  }

  @Test
  void takesUrgentTasksBeforeTheRest() throws Exception {
    site.page("/feed", Feeds.rss(0));
    var broker = BackingServices.rabbit().freshVirtualHost();
    try (var service = start(broker, "--spring.rabbitmq.listener.simple.auto-startup=false")) {
      var low = Sources.feed(site.url("/feed")).priority(Priority.LOW).source();
      var critical = Sources.feed(site.url("/feed")).priority(Priority.CRITICAL).source();
      var bus = service.getBean(Bus.class);
      bus.publish(IntStream.range(0, 100).mapToObj(i -> task(i, low)).toList());
      bus.publish(task(1_000, critical));
    }
    try (var service = start(broker, "--collector.workers=1")) {
      var rabbit = service.getBean(RabbitTemplate.class);

      var runs = Stream.generate(() -> finished(rabbit)).limit(101).map(it -> it.run()).toList();

      assertThat(runs.indexOf(1_000L)).isLessThan(10);
    }
  }

  @Test
  void refusesPushesWhileTheBrokerIsAwayAndTakesThemAfterwards() throws Exception {
    var broker = PrivateRabbit.launch();
    try (var service = start(broker.freshVirtualHost())) {
      broker.stop();

      assertThat(push(service, "{\"title\":\"Order\"}", SECRET).statusCode()).isEqualTo(503);

      broker.start();
      await()
          .atMost(PATIENCE)
          .until(() -> push(service, "{\"title\":\"Order\"}", SECRET).statusCode() == 202);
      assertThat(items(service.getBean(RabbitTemplate.class))).isNotEmpty();
    } finally {
      broker.close();
    }
  }

  @Test
  void answersItsPeersAndNobodyElse() throws Exception {
    site.page("/feed", Feeds.rss(2));
    try (var service = start(BackingServices.qpid().freshVirtualHost())) {
      var source = JSON.writeValueAsString(Sources.feed(site.url("/feed")).source());
      var ask =
          HttpRequest.newBuilder(URI.create(url(service, "/internal/sources/try")))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(source));

      assertThat(http.send(ask.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(401);
      var answer =
          http.send(
              ask.header("Authorization", "Bearer " + TOKEN).build(), BodyHandlers.ofString());

      assertThat(JSON.readValue(answer.body(), Trial.class).items()).hasSize(2);
      assertThat(get(service, "/internal/collector/status").body()).contains("\"workers\":5");
      assertThat(get(service, "/internal/presets").body()).contains("remoteok");
      assertThat(get(service, "/actuator/health/readiness").statusCode()).isEqualTo(200);
      assertThat(get(service, "/actuator/prometheus").body())
          .contains("soroka_collector_requests_seconds_bucket", "soroka_collector_workers_busy");
    }
  }

  private ConfigurableApplicationContext start(String broker, String... more) {
    var secrets = new Secrets(KEY);
    var shop = Sources.push(secrets.encrypt(SECRET)).id(70).source();
    storage.page(
        "/internal/catalog/sources?after=0&limit=2000",
        JSON.writeValueAsString(new CatalogPage<>(1, List.of(shop), null)),
        "Content-Type",
        "application/json");
    storage.page(
        "/internal/catalog/sources/changes?after=1",
        JSON.writeValueAsString(new CatalogChanges<>(1, true, List.of(), List.of())),
        "Content-Type",
        "application/json");
    var usual =
        Stream.of(
            "--server.port=0",
            "--soroka.internal-token=" + TOKEN,
            "--soroka.secret-key=" + KEY,
            "--soroka.services.storage.url=" + storage.url(""),
            "--soroka.allow-private-networks=127.0.0.0/8",
            "--spring.rabbitmq.addresses=" + broker);
    var service =
        ServiceLauncher.launch(
            CollectorService.class,
            Service.COLLECTOR,
            Stream.concat(usual, Stream.of(more)).toArray(String[]::new));
    await()
        .atMost(PATIENCE)
        .until(() -> get(service, "/actuator/health/readiness").statusCode() == 200);
    return service;
  }

  private static CollectRequested task(long run, Source source) {
    return new CollectRequested(run, source, null, false, Instant.now().plusSeconds(60));
  }

  private static CollectionFinished finished(RabbitTemplate rabbit) {
    return receive(rabbit, MANAGEMENT_COLLECTION_FINISHED, CollectionFinished.class);
  }

  private static List<Item> items(RabbitTemplate rabbit) {
    return receive(rabbit, STORAGE_ITEMS_COLLECTED, ItemsCollected.class).items();
  }

  private static <T> T receive(RabbitTemplate rabbit, String queue, Class<T> type) {
    var message = rabbit.receive(queue, PATIENCE.toMillis());
    assertThat(message).as("a message in " + queue).isNotNull();
    return JSON.readValue(message.getBody(), type);
  }

  private static String error(List<CollectionFinished> finished, long run) {
    return finished.stream()
        .filter(it -> it.run() == run)
        .map(it -> String.valueOf(it.error()))
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> push(
      ConfigurableApplicationContext service, String body, String secret)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(url(service, "/push/70")))
            .header("Content-Type", "application/json")
            .header("X-Soroka-Signature", Signing.sign(body, secret, Instant.now()))
            .POST(BodyPublishers.ofString(body));
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> get(ConfigurableApplicationContext service, String path)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(url(service, path)))
            .header("Authorization", "Bearer " + TOKEN);
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static String url(ConfigurableApplicationContext service, String path) {
    return "http://127.0.0.1:"
        + service.getEnvironment().getRequiredProperty("local.server.port")
        + path;
  }
}
