package dev.soroka.filter;

import static dev.soroka.testkit.Subscribers.subscriber;
import static dev.soroka.testkit.Watches.watch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.amqp.Topology;
import dev.soroka.common.api.StorageApi.ItemPage;
import dev.soroka.common.contract.ItemsStored;
import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.NotificationRequested;
import dev.soroka.common.ops.Service;
import dev.soroka.common.ops.ServiceLauncher;
import dev.soroka.testkit.BackingServices;
import dev.soroka.testkit.CatalogueServer;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.Sources;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.context.ConfigurableApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilterServiceIT {
  private static final String TOKEN = "a token of the tests";

  private final CatalogueServer storage = new CatalogueServer();
  private ConfigurableApplicationContext service;

  @BeforeAll
  void start() {
    storage.serve("watches", watch(1, 10, "java -junior"), watch(2, 20, "\"java developer\""));
    storage.serve("subscribers", subscriber(10), subscriber(20));
    storage.serve("settings");
    storage.serve("bans");
    storage.serve("sources", Sources.feed("https://example.org/").source());
    var stored = List.of(Items.titled("Java developer").time(null).stored());
    storage.answer("/internal/items/log", new ItemPage(stored, null));
    var database = BackingServices.postgres().freshDatabase();
    service =
        ServiceLauncher.launch(
            FilterService.class,
            Service.FILTER,
            "--server.port=0",
            "--soroka.internal-token=" + TOKEN,
            "--soroka.secret-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "--soroka.services.storage.url=" + storage.url(),
            "--soroka.database.url=" + database.url(),
            "--soroka.database.user=" + database.user(),
            "--soroka.database.password=" + database.password(),
            "--spring.rabbitmq.addresses=" + BackingServices.qpid().freshVirtualHost());
  }

  @AfterAll
  void stop() {
    service.close();
    storage.close();
  }

  @Test
  void asksForNotificationsOfAnItemThatWasStored() {
    var today = LocalDate.now(ZoneOffset.UTC);
    var item = Items.titled("Junior Java developer").day(today).stored();

    service.getBean(Bus.class).publish(new ItemsStored(List.of(item)));

    var request =
        service
            .getBean(RabbitTemplate.class)
            .receiveAndConvert(Topology.NOTIFICATION_NOTIFICATION_REQUESTED, 10_000);
    assertThat(request)
        .isInstanceOfSatisfying(
            NotificationRequested.class,
            requested ->
                assertThat(requested.notifications())
                    .extracting(Notification::key, to -> to.recipient().subscriber())
                    .containsExactly(tuple("item:1", 20L)));
  }

  @Test
  void answersWhoeverKnowsTheToken() throws Exception {
    var question =
        """
        {"query": "java budget>=500", "sourceName": "Habr", "category": "it", "item": {
          "key": "1", "title": "Java", "text": "", "labels": {}, "pictures": [],
          "numbers": {"budget": {"value": 700, "unit": "USD"}},
          "completeness": {"level": 2, "missing": []}}}
        """;

    var answer = ask("/internal/queries/match", question, TOKEN);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"matches\":true", "\"as\":\"700 USD\"");
    assertThat(ask("/internal/queries/match", question, "a guess").statusCode()).isEqualTo(401);
  }

  @Test
  void saysWhereAQueryIsFaulty() throws Exception {
    var search = "{\"query\": \"java (\", \"limit\": 3}";

    var answer = ask("/internal/queries/search", search, TOKEN);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("The query is faulty at character 7");
  }

  @Test
  void triesADraftOnThePast() throws Exception {
    var question = "{\"query\": \"java -junior\", \"days\": 30}";

    await()
        .untilAsserted(
            () ->
                assertThat(ask("/internal/queries/backtest", question, TOKEN).body())
                    .contains("\"complete\":true", "\"matches\":"));
  }

  @Test
  void isReadyOnceItHasItsWatches() throws Exception {
    await()
        .untilAsserted(
            () ->
                assertThat(ask("/actuator/health/readiness", "", TOKEN).body()).contains("\"UP\""));
    assertThat(ask("/actuator/prometheus", "", TOKEN).body())
        .containsPattern("soroka_filter_watches\\{.*} 2\\.0");
  }

  private HttpResponse<String> ask(String path, String body, String token) throws Exception {
    var port = service.getEnvironment().getProperty("local.server.port");
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json");
    var finished =
        body.isEmpty() ? request : request.POST(HttpRequest.BodyPublishers.ofString(body));
    try (var client = HttpClient.newHttpClient()) {
      return client.send(finished.build(), BodyHandlers.ofString());
    }
  }
}
