package dev.soroka.management;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.soroka.common.amqp.DeadLetters;
import dev.soroka.common.amqp.Queues;
import dev.soroka.common.amqp.Topology;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.api.StorageApi.NewSender;
import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.common.contract.NotificationRequested;
import dev.soroka.testkit.AdminClient;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagesIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final RunningManagement management = new RunningManagement();
  private final AdminClient admin = management.admin();
  private final RabbitTemplate rabbit = management.part(RabbitTemplate.class);

  @AfterAll
  void stop() {
    management.close();
  }

  @Test
  void keepsNoMessageToSomebodyWhoCannotBe() {
    var unreadable = "{\"recipient\": \"bob\", \"text\": \"kept by nobody\"}";
    var unknown = "{\"recipient\": \"subscriber:404\", \"text\": \"kept by nobody\"}";

    assertThat(detail(admin.refused(400, "POST", "/notifications", unreadable)))
        .isEqualTo("recipient is written chat:<id> or subscriber:<id>");
    assertThat(detail(admin.refused(400, "POST", "/notifications", unknown)))
        .isEqualTo("There is no subscriber 404");
    assertThat(count("message where notification::text like '%kept by nobody%'")).isZero();
  }

  @Test
  void asksForAMessageAndRemembersThatItDid() {
    var accepted =
        admin.post(
            "/notifications",
            """
            {"recipient": "chat:501", "text": "Order 7 is on its way", "priority": "high",
              "key": "order-7", "buttons": [[{"text": "Track", "url": "https://shop.example/7"}]]}
            """);

    var request = rabbit.receiveAndConvert(Topology.NOTIFICATION_NOTIFICATION_REQUESTED, 10_000);
    assertThat(request)
        .isInstanceOfSatisfying(
            NotificationRequested.class,
            requested ->
                assertThat(requested.notifications())
                    .singleElement()
                    .satisfies(
                        one -> {
                          assertThat(one.id()).isEqualTo(accepted.get("id").asLong());
                          assertThat(one.urgency()).isEqualTo(Urgency.ALERT);
                          assertThat(one.key()).isEqualTo("order-7");
                          assertThat(one.recipient().address().chatId()).isEqualTo(501);
                          assertThat(text(one)).isEqualTo("Order 7 is on its way");
                        }));
    assertThat(count("message where announced_at is null")).isZero();
    assertThat(count("message where announced_at is not null")).isEqualTo(1);
  }

  @Test
  void keepsADeadLetterWithACharacterThatTheDatabaseRefuses() {
    var dead = letter("letter-\0", "{}", "nobody reads \0");

    rabbit.send("", Topology.dead(Topology.FILTER_ITEM_MATCHED), dead);

    assertThat(shown("nobody reads \uFFFD").get("queue").asString())
        .isEqualTo(Topology.FILTER_ITEM_MATCHED);
  }

  @Test
  void showsADeadLetterAndPutsItBack() {
    var dead = letter("letter-1", "{\"items\": \"сорока\"}", "items: not a list");

    rabbit.send("", Topology.dead(Topology.FILTER_ITEMS_STORED), dead);

    var shown = shown("items: not a list");
    assertThat(shown.get("queue").asString()).isEqualTo(Topology.FILTER_ITEMS_STORED);
    assertThat(shown.get("type").asString()).isEqualTo("ItemsStored");
    assertThat(shown.get("body").asString()).isEqualTo("{\"items\": \"сорока\"}");
    assertThat(shown.has("replayedAt")).isFalse();

    admin.post("/dead-letters/" + shown.get("id").asLong() + "/replay", "");

    var replayed = rabbit.receive(Topology.FILTER_ITEMS_STORED, 10_000);
    assertThat(replayed).isNotNull();
    assertThat(replayed.getBody()).isEqualTo(dead.getBody());
    assertThat(replayed.getMessageProperties().getMessageId()).isEqualTo("letter-1");
    assertThat(shown("items: not a list").has("replayedAt")).isTrue();
  }

  @Test
  void showsALetterAnewThatDiesAgain() {
    var queue = Topology.dead(Topology.STORAGE_ITEMS_COLLECTED);
    rabbit.send("", queue, letter("letter-2", "garbage", "the first time"));
    var first = shown("the first time");

    rabbit.send("", queue, letter("letter-2", "garbage", "the second time"));

    assertThat(shown("the second time").get("id")).isEqualTo(first.get("id"));
    assertThat(count("dead_letter where message_id = 'letter-2'")).isEqualTo(1);
  }

  @Test
  void takesTheDeadLettersOfABotThatIsNew() {
    var bot = management.part(StorageApi.Senders.class).add(new NewSender("telegram", "7:t", null));
    var queue = Topology.replyRequested(bot.id());
    management.part(Queues.class).declareReplies(bot.id());

    rabbit.send("", Topology.dead(queue), letter("letter-3", "{}", "no such chat"));

    assertThat(shown("no such chat").get("queue").asString()).isEqualTo(queue);
  }

  @Test
  void replaysNoLetterThatIsNotThere() {
    assertThat(detail(admin.refused(404, "POST", "/dead-letters/99/replay", "")))
        .isEqualTo("There is no dead letter 99");
  }

  private JsonNode shown(String reason) {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                admin.get("/dead-letters").get("items").values().stream()
                    .filter(letter -> letter.get("reason").asString().equals(reason))
                    .findFirst(),
            found -> found.isPresent())
        .orElseThrow();
  }

  private long count(String from) {
    var sql = "select count(*) from " + from;
    return management.part(JdbcClient.class).sql(sql).query(Long.class).single();
  }

  private static Message letter(String id, String body, String reason) {
    return MessageBuilder.withBody(body.getBytes(UTF_8))
        .setMessageId(id)
        .setHeader("soroka-type", "ItemsStored")
        .setHeader(DeadLetters.REASON, reason)
        .build();
  }

  private static String text(Notification notification) {
    return switch (notification.content()) {
      case Notification.Content.Written(var text, _, _) -> text.text();
      case Notification.Content.AboutItem about -> about.item().item().title();
      case Notification.Content.Digest digest -> digest.occasion().name();
    };
  }

  private static String detail(JsonNode problem) {
    return problem.get("detail").asString();
  }
}
