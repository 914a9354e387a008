package dev.soroka.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.testkit.AdminClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What was decided and why, the taste and the past, as admins ask for them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgementOverRestIT {
  private final RunningManagement management = new RunningManagement();
  private final AdminClient admin = management.admin();
  private String subscriber = "";

  @BeforeAll
  void meet() {
    var body =
        """
        {"address": {"channel": "telegram", "target": "701"}, "language": "ru"}
        """;
    subscriber = "/subscribers/" + admin.post("/subscribers", body).get("id").asLong();
  }

  @AfterAll
  void stop() {
    management.close();
  }

  @Test
  void knowsNothingOfNobody() {
    for (var question : new String[] {"/taste", "/decisions", "/why?item=3"}) {
      assertThat(detail(admin.refused(404, "GET", "/subscribers/404" + question, "")))
          .isEqualTo("There is no subscriber 404");
    }
    admin.refused(404, "POST", "/subscribers/404/ratings", "{\"item\": 3, \"liked\": true}");
  }

  @Test
  void refusesARatingThatDoesNotSayWhetherItIsLiked() {
    assertThat(detail(admin.refused(400, "POST", subscriber + "/ratings", "{\"item\": 3}")))
        .isEqualTo("A rating says which item, and whether it is liked");
    assertThat(
            detail(
                admin.refused(400, "POST", subscriber + "/ratings", "{\"item\": 3, \"stars\": 5}")))
        .startsWith("There is no field stars");
  }

  @Test
  void refusesAFaultyQueryAboutThePast() {
    var problem = admin.refused(400, "POST", "/watches/backtest", "{\"query\": \"java (\"}");

    assertThat(problem.get("position").asInt()).isEqualTo(6);
  }

  @Test
  void refusesMoreDecisionsThanAnybodyReads() {
    assertThat(detail(admin.refused(400, "GET", subscriber + "/decisions?limit=501", "")))
        .isEqualTo("limit must be from 1 to 500");
  }

  @Test
  void asksWhatAQueryWouldHaveBrought_inAWeekUnlessToldOtherwise() {
    var past = admin.post("/watches/backtest", "{\"query\": \"java   spring\"}");

    assertThat(past.get("matches").asInt()).isEqualTo(37);
    assertThat(past.get("days").asInt()).isEqualTo(7);
    assertThat(past.at("/newest/0/title").asString()).isEqualTo("Was: java spring");
    assertThat(past.at("/newest/0/group").asLong()).isEqualTo(4);
    var body = "{\"query\": \"java\", \"subscriber\": 31, \"days\": 30}";
    assertThat(admin.post("/watches/backtest", body).get("days").asInt()).isEqualTo(30);
  }

  @Test
  void tellsWhyAnItemDidNotReachSomebody() {
    var why = admin.get(subscriber + "/why?item=12");

    assertThat(why.at("/item/id").asLong()).isEqualTo(12);
    assertThat(why.at("/ban/value").asString()).isEqualTo("SCAM");
    assertThat(why.at("/watches/0/unmet/0").asString()).isEqualTo("java");
    assertThat(why.at("/decisions/0/reason").asString()).isEqualTo("COOLDOWN");
    assertThat(admin.get(subscriber + "/decisions?item=12").at("/0/item").asLong()).isEqualTo(12);
  }

  @Test
  void learnsWhatASubscriberLikes() {
    assertThat(admin.get(subscriber + "/taste").get("ratings").asInt()).isZero();

    var rated = admin.send("POST", subscriber + "/ratings", "{\"item\": 3, \"liked\": false}");

    assertThat(rated.statusCode()).isEqualTo(204);
    assertThat(admin.get(subscriber + "/taste").get("ratings").asInt()).isOne();
  }

  private static String detail(JsonNode problem) {
    return problem.get("detail").asString();
  }
}
