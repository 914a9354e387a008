package dev.soroka.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.soroka.common.amqp.Topology;
import dev.soroka.testkit.AdminClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManagementServiceIT {
  private final RunningManagement management = new RunningManagement();
  private final AdminClient admin = management.admin();

  @AfterAll
  void stop() {
    management.close();
  }

  @Test
  void answersNobodyWithoutThePassword() {
    var answer = management.admin("a guess").send("GET", "/sources", "");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("Sign in as admin");
    assertThat(management.visit("/api/v1/sources").statusCode()).isEqualTo(401);
  }

  @Test
  void describesItsInterfaceToEverybody() {
    var answer = management.visit("/v3/api-docs");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("/api/v1/sources", "/api/v1/watches/check", "/api/v1/dead-letters")
        .doesNotContain("/internal/");
  }

  @Test
  void namesAFieldThatNobodyKnows() {
    var problem =
        admin.refused(
            400, "POST", "/sources", "{\"url\": \"https://a.example\", \"intervall\": 1}");

    assertThat(detail(problem)).startsWith("There is no field intervall").contains("interval");
  }

  @Test
  void saysWhereAQueryIsFaulty() {
    var problem = admin.refused(400, "POST", "/watches/check", "{\"query\": \"java (spring\"}");

    assertThat(problem.get("position").asInt()).isEqualTo(5);
    assertThat(problem.get("expected").asString()).isNotBlank();
    assertThat(detail(problem)).startsWith("The query is faulty at character 6: ");
  }

  @Test
  void saysWhichNumberIsNone() {
    var problem =
        admin.refused(
            400,
            "POST",
            "/watches/match",
            "{\"query\": \"java\", \"item\": {\"numbers\": {\"budget\": \"a lot\"}}}");

    assertThat(detail(problem)).isEqualTo("item.numbers: «a lot» is not a number");
  }

  @Test
  void saysWhereABodyIsNoJson() {
    var problem = admin.refused(400, "POST", "/watches/check", "{");

    assertThat(detail(problem))
        .startsWith("The body is not JSON: Unexpected end-of-input")
        .endsWith(", line 1, column 2")
        .doesNotContain("REDACTED");
  }

  @Test
  void saysThatAQueryIsMissing() {
    var problem = admin.refused(400, "POST", "/watches/check", "{}");

    assertThat(problem.get("position").asInt()).isZero();
  }

  @Test
  void saysAQueryInItsOwnSpellingAndInWords() {
    var checked = admin.post("/watches/check", "{\"query\": \"java   -junior\"}");

    assertThat(checked.get("query").asString()).isEqualTo("java -junior");
    assertThat(checked.get("words").asString()).contains("java", "junior");
  }

  @Test
  void asksTheFilterWhetherAQueryWantsAnItem() {
    var question =
        """
        {"query": "budget>=500", "item": {"title": "Java", "labels": {"source": "Habr"},
          "numbers": {"budget": {"value": 700, "unit": "USD"}}}}
        """;

    var answer = admin.post("/watches/match", question);

    assertThat(answer.get("matches").asBoolean()).isTrue();
    assertThat(answer.at("/reasons/0/in").asString()).isEqualTo("budget at Habr");
    assertThat(answer.at("/reasons/0/as").asString()).isEqualTo("700 USD");
    assertThat(detail(admin.refused(400, "POST", "/watches/match", "{\"query\": \"java\"}")))
        .contains("item is missing");
  }

  @Test
  void keepsWatchesOfSubscribers() {
    var java = admin.post("/watches", "{\"subscriber\": 31, \"query\": \"java  senior\"}");
    admin.post("/watches", "{\"subscriber\": 31, \"query\": \"rust\", \"name\": \"Rust\"}");
    var path = "/watches/" + java.get("id").asLong();

    var first = admin.get("/watches?subscriber=31&limit=1");
    var second = admin.get("/watches?subscriber=31&limit=1&after=" + first.get("next").asString());

    assertThat(first.at("/items/0/query").asString()).isEqualTo("java senior");
    assertThat(second.at("/items/0/name").asString()).isEqualTo("Rust");
    admin.refused(400, "PATCH", path, "{\"query\": \"(\"}");
    assertThat(patch(path, "{\"active\": false}").get("active").asBoolean()).isFalse();
    remove(path);
    assertThat(detail(admin.refused(404, "GET", path, ""))).startsWith("There is no watch ");
  }

  @Test
  void keepsSubscribersAndFindsThemByTheirChat() {
    var met =
        admin.post(
            "/subscribers",
            """
            {"address": {"channel": "telegram", "target": "501"}, "language": "ru"}
            """);
    var path = "/subscribers/" + met.get("id").asLong();

    assertThat(admin.get("/subscribers?chat=501").get("items")).containsExactly(met);
    assertThat(admin.get("/subscribers?chat=502").get("items")).isEmpty();
    assertThat(admin.get("/subscribers").get("items")).contains(met);
    assertThat(patch(path, "{\"paused\": true}").get("paused").asBoolean()).isTrue();
    remove(path);
    assertThat(detail(admin.refused(404, "GET", path, ""))).startsWith("There is no subscriber ");
  }

  @Test
  void refusesAPageLongerThanThereAre() {
    assertThat(detail(admin.refused(400, "GET", "/items?limit=101", "")))
        .isEqualTo("limit must be from 1 to 100");
    assertThat(detail(admin.refused(400, "GET", "/sources?limit=0", "")))
        .isEqualTo("limit must be from 1 to 500");
    assertThat(detail(admin.refused(400, "GET", "/notifications?limit=501", "")))
        .isEqualTo("limit must be from 1 to 500");
  }

  @Test
  void showsItemsWithAndWithoutAQuery() {
    assertThat(admin.get("/items").at("/items/0/title").asString()).isEqualTo("Java developer");
    assertThat(admin.get("/items").get("next").asString()).isEqualTo("further");
    assertThat(admin.get("/items?query=rust").at("/items/0/title").asString())
        .isEqualTo("Wanted: rust");
    assertThat(admin.get("/items/1").at("/numbers/budget/unit").asString()).isEqualTo("USD");
    assertThat(admin.get("/items/refused?source=7").at("/0/reason").asString())
        .isEqualTo("an advertisement");
    assertThat(detail(admin.refused(404, "GET", "/items/99", ""))).contains("There is no item 99");
  }

  @Test
  void changesSettingsAndReturnsToTheirDefaults() {
    var rate = "/settings/sender.bot-rate";

    assertThat(admin.put(rate, "{\"value\": \"25\"}").get("origin").asString())
        .isEqualTo("changed");
    assertThat(setting("sender.bot-rate").get("value").asString()).isEqualTo("25");
    remove(rate);
    assertThat(setting("sender.bot-rate").get("value").asString()).isEqualTo("30");
    assertThat(setting("sender.bot-rate").get("origin").asString()).isEqualTo("default");
  }

  @Test
  void refusesASettingThatIsUnknownOrMeansNothing() {
    assertThat(detail(admin.refused(400, "PUT", "/settings/watch.limit", "{\"value\": \"many\"}")))
        .isEqualTo("watch.limit must be a number from 0 to 1000000, such as 100");
    assertThat(detail(admin.refused(400, "PUT", "/settings/retention.items", "{}")))
        .startsWith("retention.items must be a duration");
    assertThat(detail(admin.refused(404, "PUT", "/settings/speed", "{\"value\": \"9\"}")))
        .isEqualTo("There is no setting speed");
    admin.refused(404, "DELETE", "/settings/speed", "");
  }

  @Test
  void neverShowsTheTokensOfSenders() {
    var added =
        admin.send("POST", "/senders", "{\"channel\": \"telegram\", \"token\": \"701:other\"}");

    // The first one comes from the environment.
    await().untilAsserted(() -> assertThat(admin.get("/senders")).hasSize(2));
    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(added.body() + admin.get("/senders"))
        .contains("\"name\":\"bot 1\"", "\"state\":\"sending\"")
        .doesNotContain("701:other", RunningManagement.BOT_TOKEN);
    assertThat(patch("/senders/2", "{\"enabled\": false}").get("enabled").asBoolean()).isFalse();
    remove("/senders/2");
  }

  @Test
  void showsWhatWentOut() {
    var sent = admin.get("/notifications?subscriber=5");

    assertThat(sent.at("/items/0/subscriber").asLong()).isEqualTo(5);
    assertThat(sent.get("next").asString()).isEqualTo("further");
  }

  @Test
  void tellsTheStatusWhileOthersAreAway() {
    var status = admin.get("/status");

    assertThat(status.at("/services/collector").asString()).isEqualTo("away");
    assertThat(status.has("collector")).isFalse();
    assertThat(status.at("/senders/0/state").asString()).isEqualTo("sending");
    assertThat(status.get("queues").propertyNames())
        .contains(Topology.FILTER_ITEMS_STORED, Topology.dead(Topology.FILTER_ITEMS_STORED));
  }

  private JsonNode patch(String path, String body) {
    var answer = admin.send("PATCH", path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private void remove(String path) {
    assertThat(admin.send("DELETE", path, "").statusCode()).isEqualTo(204);
  }

  private JsonNode setting(String name) {
    return admin.get("/settings").values().stream()
        .filter(one -> one.get("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String detail(JsonNode problem) {
    return problem.get("detail").asString();
  }
}
