package dev.soroka.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.soroka.common.ops.Service;
import dev.soroka.sandbox.Sandbox;
import dev.soroka.sandbox.SandboxOptions;
import dev.soroka.sandbox.limit.Limits;
import dev.soroka.testkit.AdminClient;
import dev.soroka.testkit.BackingServices;
import dev.soroka.testkit.ServiceProcesses;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A campaign to two hundred chats, during which the sending service is killed. */
class CampaignIT {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int CHATS = 200;

  private final Sandbox telegram =
      Sandbox.start(SandboxOptions.forTests().withLimits(Limits.none()));
  private ServiceProcesses services;
  private AdminClient admin;

  @BeforeEach
  void start() {
    services = ServiceProcesses.start(HOME, environment());
    admin = services.admin();
    admin.liftLimits();
    for (int number = 1; number <= CHATS; number++) {
      telegram.control().createPerson(1_000 + number, "Person " + number);
      admin.post(
          "/subscribers",
          "{\"address\": {\"channel\": \"telegram\", \"target\": \"%d\"}, \"language\": \"en\"}"
              .formatted(1_000 + number));
    }
  }

  @AfterEach
  void stop() {
    services.close();
    telegram.close();
  }

  @Test
  void isToldToNobodyTwice_andStopsWhenItIsCancelled() {
    var campaign = "/campaigns/" + started(300);
    await().atMost(PATIENCE).until(() -> told().size() >= 20);

    admin.send("PATCH", campaign, "{\"perMinute\": 1200}");
    await().atMost(PATIENCE).until(() -> told().size() >= 40);
    services.kill(Service.NOTIFICATION);
    services.launch(Service.NOTIFICATION);
    await().atMost(PATIENCE).until(() -> told().size() >= 100);
    var cancelled = admin.post(campaign + "/cancel", "");

    assertThat(cancelled.get("state").asString()).isEqualTo("cancelled");
    var counts = settled(campaign);
    assertThat(told()).doesNotHaveDuplicates();
    assertThat(counts.get("total").asInt()).isEqualTo(CHATS);
    assertThat(counts.get("left").asInt()).isPositive();
    int sent = counts.get("sent").asInt();
    int uncertain = counts.get("uncertain").asInt();
    assertThat(sent + uncertain + counts.get("left").asInt()).isEqualTo(CHATS);
    assertThat(told()).hasSizeBetween(sent, sent + uncertain);
  }

  private long started(int perMinute) {
    long id =
        admin
            .post(
                "/campaigns",
                "{\"name\": \"Spring\", \"texts\": {\"en\": \"Spring is here\"}, \"perMinute\": %d}"
                    .formatted(perMinute))
            .get("id")
            .asLong();
    admin.post("/campaigns/" + id + "/start", "");
    return id;
  }

  /** The counts, once nothing is under way any more. */
  private JsonNode settled(String campaign) {
    return await()
        .atMost(PATIENCE)
        .until(() -> admin.get(campaign), now -> now.get("underWay").asInt() == 0);
  }

  /** Who has got the message, as often as they have. */
  private List<Long> told() {
    return telegram.ledger().calls("sendMessage").stream()
        .filter(call -> call.outcome().executed())
        .filter(call -> call.text().contains("Spring is here"))
        .map(call -> call.chat())
        .toList();
  }

  private Map<String, String> environment() {
    var database = BackingServices.postgres().freshDatabase();
    return Map.of(
        "SOROKA_DB_URL", database.url(),
        "SOROKA_DB_USER", database.user(),
        "SOROKA_DB_PASSWORD", database.password(),
        "SOROKA_AMQP_URL", BackingServices.rabbit().freshVirtualHost(),
        "SOROKA_INTERNAL_TOKEN", "a token that only services know",
        "SOROKA_SECRET_KEY", Base64.getEncoder().encodeToString(new byte[32]),
        "TELEGRAM_API_URL", telegram.address().toString(),
        "TELEGRAM_BOT_TOKENS", "1000003:spring-spring-spring-spring-spring-spr");
  }
}
