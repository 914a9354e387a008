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
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each service in a process of its own, on a real RabbitMQ and PostgreSQL, as in a cluster. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeparateProcessesIT {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final FeedServer board = new FeedServer();
  private final Sandbox telegram =
      Sandbox.start(SandboxOptions.forTests().withLimits(Limits.none()));
  private ServiceProcesses services;
  private AdminClient admin;

  @BeforeAll
  void start() {
    services = ServiceProcesses.start(HOME, environment());
    admin = services.admin();
    admin.liftLimits();
  }

  @AfterAll
  void stop() {
    services.close();
    telegram.close();
    board.close();
  }

  @Test
  void losesNothingWhenAServiceIsKilledWhileItemsPass() {
    var oleg = Person.in(telegram.control(), 702, "Oleg");
    oleg.says("/watch java");
    oleg.hears("java");
    admin.addCollected(board.source());

    publishOffers(1, 30);
    await().atMost(PATIENCE).until(() -> !oleg.offers().isEmpty());
    services.kill(Service.FILTER);
    publishOffers(31, 60);
    services.launch(Service.FILTER);

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(oleg.offers()).hasSize(60));
    assertThat(oleg.offers()).containsExactlyInAnyOrderElementsOf(numbers(1, 60));
    assertThat(admin.get("/dead-letters").get("items")).isEmpty();
    services.awaitReady();
  }

  @Test
  void tellsOfTheNextItemThatMatchesOnceAndOfNoOther() {
    var vera = Person.in(telegram.control(), 701, "Vera");
    vera.says("/start");
    vera.hears("Soroka");
    vera.says("/watch python budget>=1000");
    vera.hears("python");
    admin.addCollected(board.source());

    board.publish("cheap", "Python for little money (Budget: 500 $)");
    board.publish("match", "Parser in Python (Budget: 2 000 $)");
    var message = vera.hears("Budget");

    assertThat(message.text()).contains("Parser in Python").contains("python").contains("budget");
    assertThat(message.buttons().toString()).contains("https://example.org/match");
    board.publish("later", "Another parser in Python (Budget: 3 000 $)");
    vera.hears("Another parser");
    assertThat(vera.told("Budget")).hasSize(2);
  }

  private void publishOffers(int first, int last) {
    numbers(first, last)
        .forEach(number -> board.publish("offer" + number, "Offer " + number + " in Java"));
  }

  private static Iterable<Integer> numbers(int first, int last) {
    return IntStream.rangeClosed(first, last).boxed().toList();
  }

  private Map<String, String> environment() {
    var database = BackingServices.postgres().freshDatabase();
    var environment = new HashMap<String, String>();
    environment.put("SOROKA_DB_URL", database.url());
    environment.put("SOROKA_DB_USER", database.user());
    environment.put("SOROKA_DB_PASSWORD", database.password());
    environment.put("SOROKA_AMQP_URL", BackingServices.rabbit().freshVirtualHost());
    environment.put("SOROKA_INTERNAL_TOKEN", "a token that only services know");
    environment.put("SOROKA_SECRET_KEY", Base64.getEncoder().encodeToString(new byte[32]));
    environment.put("SOROKA_ALLOW_PRIVATE_NETWORKS", "127.0.0.1/32");
    environment.put("TELEGRAM_API_URL", telegram.address().toString());
    environment.put("TELEGRAM_BOT_TOKENS", "1000002:apart-apart-apart-apart-apart-apart-ap");
    return environment;
  }
}
