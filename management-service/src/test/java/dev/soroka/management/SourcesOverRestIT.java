package dev.soroka.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.amqp.Topology;
import dev.soroka.common.contract.CollectRequested;
import dev.soroka.common.contract.CollectionFinished;
import dev.soroka.common.contract.CollectionFinished.Result;
import dev.soroka.testkit.AdminClient;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourcesOverRestIT {
  private final RunningManagement management = new RunningManagement();
  private final AdminClient admin = management.admin();

  @AfterAll
  void stop() {
    management.close();
  }

  @Test
  void tellsWhatTheCollectorFindsWrong() {
    var draft = "{\"url\": \"https://a.example\", \"kind\": \"nonsense\"}";

    assertThat(detail(admin.refused(400, "POST", "/sources", draft)))
        .isEqualTo("There is no kind nonsense.");
    assertThat(detail(admin.refused(400, "POST", "/sources", "{}"))).startsWith("url is missing");
  }

  @Test
  void hidesWhatIsSecretAboutASource() {
    var draft =
        """
        {"url": "https://a.example/feed", "headers": {"Authorization": "Bearer s3cret"},
          "proxy": "http://user:s3cret@proxy.example", "enabled": false}
        """;

    var added = admin.post("/sources", draft);

    assertThat(added.at("/headers/Authorization").asString()).isEqualTo("hidden");
    assertThat(added.at("/health/state").asString()).isEqualTo("disabled");
    assertThat(admin.get(path(added)).toString()).contains("hidden").doesNotContain("s3cret");
  }

  @Test
  void showsTheSecretOfAPushedSourceOnce() {
    var added = admin.post("/sources", "{\"kind\": \"push\", \"name\": \"Shop\"}");

    assertThat(added.get("secret").asString()).isEqualTo("shown once");
    assertThat(added.at("/health/state").asString()).isEqualTo("pushed");
    assertThat(admin.get(path(added)).has("secret")).isFalse();
    assertThat(detail(admin.refused(409, "POST", path(added) + "/check", "")))
        .contains("is not collected");
  }

  @Test
  void changesListsAndRemovesSources() {
    var added =
        admin.post("/sources", "{\"url\": \"https://b.example/feed\", \"priority\": \"low\"}");
    var path = path(added);

    admin.put(
        path, "{\"url\": \"https://b.example/feed\", \"name\": \"B\", \"priority\": \"low\"}");

    assertThat(admin.get(path).get("name").asString()).isEqualTo("B");
    assertThat(admin.get("/sources").get("items").toString()).contains("\"name\":\"B\"");
    assertThat(admin.send("DELETE", path, "").statusCode()).isEqualTo(204);
    assertThat(detail(admin.refused(404, "GET", path, ""))).startsWith("There is no source ");
    admin.refused(404, "DELETE", path, "");
  }

  @Test
  void triesASourceWithoutKeepingIt() {
    var trial = admin.post("/sources/try", "{\"url\": \"https://c.example/feed\"}");

    assertThat(trial.at("/items/0/title").asString()).isEqualTo("From https://c.example/feed");
    assertThat(admin.get("/sources").toString()).doesNotContain("c.example");
    assertThat(admin.get("/presets").at("/0/name").asString()).isEqualTo("example");
  }

  @Test
  void makesASourceFromAPreset() {
    assertThat(detail(admin.refused(400, "POST", "/sources", "{\"preset\": \"nonsense\"}")))
        .isEqualTo("There is no preset nonsense");

    var added = admin.post("/sources", "{\"preset\": \"example\", \"name\": \"Mine\"}");

    assertThat(added.get("url").asString()).isEqualTo("https://example.org/feed");
    assertThat(added.get("name").asString()).isEqualTo("Mine");
    admin.send("DELETE", path(added), "");
  }

  @Test
  void takesAListOfFeedsAndNamesWhatItLeavesOut() {
    var opml =
        """
        <opml version="2.0"><body><outline text="Some news"><outline text="E" xmlUrl="https://e.example/feed"/>
        <outline text="Again" xmlUrl="https://e.example/feed"/><outline text="Empty" xmlUrl=""/>
        </outline></body></opml>
        """;

    var imported = admin.post("/sources/opml", opml);

    assertThat(imported.get("added").asInt()).isEqualTo(1);
    assertThat(imported.get("known").asInt()).isEqualTo(1);
    assertThat(imported.at("/problems/0").asString()).startsWith("«Empty» (): url is missing");
    assertThat(admin.send("GET", "/sources/opml", "").body())
        .contains("<outline text=\"some-news\">", "xmlUrl=\"https://e.example/feed\"");
    assertThat(detail(admin.refused(400, "POST", "/sources/opml", "<rss/>"))).contains("no OPML");
  }

  @Test
  void asksForWhatIsDueAndShowsWhatCameOfIt() {
    var added =
        admin.post(
            "/sources",
            """
            {"url": "https://d.example/feed", "priority": "high", "interval": "PT1H"}
            """);

    var first = requested();
    assertThat(first.source().url()).isEqualTo("https://d.example/feed");
    assertThat(first.silent()).isTrue();
    finish(first);

    await()
        .untilAsserted(
            () ->
                assertThat(admin.get(path(added)).at("/health/state").asString()).isEqualTo("ok"));
    assertThat(admin.get(path(added)).at("/health/items").asLong()).isEqualTo(3);

    admin.post(path(added) + "/check", "");

    var second = requested();
    assertThat(second.run()).isGreaterThan(first.run());
    assertThat(second.cursor()).isEqualTo("page 2");
    assertThat(second.silent()).isFalse();
  }

  private CollectRequested requested() {
    var request =
        management
            .part(RabbitTemplate.class)
            .receiveAndConvert(Topology.COLLECTOR_COLLECT_REQUESTED_HIGH, 10_000);
    assertThat(request).isInstanceOf(CollectRequested.class);
    return (CollectRequested) request;
  }

  private void finish(CollectRequested request) {
    management
        .part(Bus.class)
        .publish(
            new CollectionFinished(
                request.run(),
                request.source().id(),
                Result.COLLECTED,
                null,
                "page 2",
                0,
                3,
                null,
                management.part(Clock.class).instant(),
                Duration.ofMillis(20)));
  }

  private static String path(JsonNode source) {
    return "/sources/" + source.get("id").asLong();
  }

  private static String detail(JsonNode problem) {
    return problem.get("detail").asString();
  }
}
