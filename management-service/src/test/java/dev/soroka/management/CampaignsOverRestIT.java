package dev.soroka.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.amqp.Topology;
import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.NotificationFinished;
import dev.soroka.common.contract.NotificationFinished.Finished;
import dev.soroka.common.contract.NotificationFinished.State;
import dev.soroka.common.contract.NotificationRequested;
import dev.soroka.testkit.AdminClient;
import dev.soroka.testkit.Items;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignsOverRestIT {
  private final RunningManagement management = new RunningManagement();
  private final AdminClient admin = management.admin();

  @AfterAll
  void stop() {
    management.close();
  }

  @Test
  void saysWhatIsWrongWithACampaign() {
    Map.of(
            "{\"texts\": {\"en\": \"a\"}}", "name is a line of 1 to 100 characters",
            "{\"name\": \"n\"}", "texts is missing: what shall be said, as {\"en\": \"…\"}?",
            "{\"name\": \"n\", \"texts\": {\"english\": \"a\"}}",
                "texts: a language is a two-letter code such as en, not english",
            "{\"name\": \"n\", \"texts\": {\"en\": \" \"}}",
                "texts.en is a text, or a list of 1 to 20 texts",
            "{\"name\": \"n\", \"texts\": {\"en\": \"a\"}, \"perMinute\": 0}",
                "perMinute is from 1 to 60,000, not 0",
            "{\"name\": \"n\", \"texts\": {\"en\": \"a\"}, \"canary\": 0.9}",
                "canary is a share from 0.0 to 0.5",
            "{\"name\": \"n\", \"texts\": {\"en\": \"a\"}, \"repeat\": {\"every\": \"PT1S\"}}",
                "repeat.every is from a minute to a year, such as PT1H or P7D, not PT1S",
            "{\"name\": \"n\", \"texts\": {\"en\": \"a\"}, \"buttons\": [[{\"text\": \"b\"}]]}",
                "a button has a text and a url")
        .forEach(
            (draft, detail) ->
                assertThat(detail(admin.refused(400, "POST", "/campaigns", draft)))
                    .isEqualTo(detail));
  }

  @Test
  void refusesToSteerWhatIsNotThereOrNotUnderWay() {
    long id = drafted("{\"name\": \"Never\", \"texts\": {\"en\": \"a\"}}");

    assertThat(detail(admin.refused(404, "POST", "/campaigns/999/start", "")))
        .isEqualTo("There is no campaign 999");
    assertThat(detail(admin.refused(409, "POST", "/campaigns/" + id + "/pause", "")))
        .isEqualTo("Campaign " + id + " has not been started");
    admin.post("/campaigns/" + id + "/cancel", "");
    assertThat(detail(admin.refused(409, "PATCH", "/campaigns/" + id, "{\"perMinute\": 9}")))
        .contains("cancelled for good");
  }

  @Test
  void tellsEverybodyAndCountsExactly() {
    for (int chat = 501; chat <= 503; chat++) {
      admin.post(
          "/subscribers",
          """
          {"address": {"channel": "telegram", "target": "%d"}, "language": "ru", "sender": 1}
          """
              .formatted(chat));
    }
    long id =
        drafted(
            """
            {"name": "Spring", "texts": {"en": "Spring is here", "ru": "Весна"}, "perMinute": 600,
              "audience": {"languages": ["ru"]},
              "buttons": [[{"text": "More", "url": "https://example.org/"}]]}
            """);
    var estimate = admin.get("/campaigns/" + id + "/estimate");
    assertThat(estimate.get("recipients").asInt()).isEqualTo(3);

    assertThat(admin.post("/campaigns/" + id + "/start", "").get("state").asString())
        .isEqualTo("running");
    answer(3);

    await()
        .untilAsserted(
            () -> {
              var campaign = admin.get("/campaigns/" + id);
              assertThat(campaign.get("state").asString()).isEqualTo("finished");
              assertThat(campaign.get("sent").asInt()).isEqualTo(3);
              assertThat(campaign.get("left").asInt()).isZero();
            });
    assertThat(admin.get("/campaigns/" + id + "/runs")).hasSize(1);
    assertThat(
            admin.get("/audit?subject=campaign:" + id).get("items").values().stream()
                .map(
                    entry ->
                        entry.get("action").asString() + " by " + entry.get("actor").asString()))
        .containsExactly("create by admin", "start by admin", "begin by admin", "finish by soroka");
  }

  /** The sending service has sent so many. */
  private void answer(int count) {
    int answered = 0;
    var rabbit = management.part(RabbitTemplate.class);
    while (answered < count) {
      var message = rabbit.receiveAndConvert(Topology.NOTIFICATION_NOTIFICATION_REQUESTED, 10_000);
      assertThat(message).isInstanceOf(NotificationRequested.class);
      var notifications = ((NotificationRequested) message).notifications();
      assertThat(notifications).allMatch(one -> one.content().toString().contains("Весна"));
      management
          .part(Bus.class)
          .publish(
              new NotificationFinished(
                  notifications.stream().map(CampaignsOverRestIT::sent).toList()));
      answered += notifications.size();
    }
  }

  private static Finished sent(Notification one) {
    return new Finished(
        one.id(),
        one.origin(),
        one.id(),
        one.recipient().subscriber(),
        one.recipient().address(),
        State.SENT,
        false,
        null,
        null,
        Items.TIME);
  }

  private long drafted(String campaign) {
    return admin.post("/campaigns", campaign).get("id").asLong();
  }

  private static String detail(JsonNode problem) {
    return problem.get("detail").asString();
  }
}
