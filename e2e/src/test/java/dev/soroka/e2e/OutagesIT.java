package dev.soroka.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.soroka.common.ops.Service;
import dev.soroka.standalone.Standalone;
import dev.soroka.standalone.UpOptions;
import dev.soroka.testkit.AdminClient;
import dev.soroka.testkit.PrivatePostgres;
import dev.soroka.testkit.PrivateRabbit;
import dev.soroka.testkit.SorokaProcess;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real PostgreSQL and RabbitMQ that go away for half a minute while offers are published. */
class OutagesIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration OUTAGE = Duration.ofSeconds(30);

  @TempDir private Path folder;

  private final PrivatePostgres postgres = PrivatePostgres.installed();
  private final PrivateRabbit rabbit = PrivateRabbit.launch();
  private final FeedServer board = new FeedServer();
  private Standalone soroka;
  private Person vera;

  @BeforeEach
  void start() {
    var database = postgres.freshDatabase();
    soroka =
        Standalone.start(
            folder,
            new UpOptions.Wanted(false, SorokaProcess.freePortBase()),
            Map.of(
                "SOROKA_DB_URL", database.url(),
                "SOROKA_DB_USER", database.user(),
                "SOROKA_DB_PASSWORD", database.password(),
                "SOROKA_AMQP_URL", rabbit.freshVirtualHost(),
                "SOROKA_ALLOW_PRIVATE_NETWORKS", "127.0.0.1/32"));
    var admin =
        new AdminClient(URI.create(soroka.address(Service.MANAGEMENT)), soroka.adminPassword());
    admin.put("/settings/sender.chat-rate", "{\"value\":\"0.9\"}");
    vera = Person.in(soroka.sandbox().orElseThrow().control(), 701, "Vera");
    vera.says("/watch java");
    vera.hears("java");
    admin.addCollected(board.source());
    publish(1, 3);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(vera.offers()).containsOnly(1, 2, 3));
  }

  @AfterEach
  void stop() {
    soroka.close();
    board.close();
    rabbit.close();
    postgres.close();
  }

  @Test
  void losesNothingWhileTheDatabaseIsGone() {
    postgres.stop();
    publish(4, 6);
    pause();
    postgres.start();

    assertEverythingIsToldOnce();
  }

  @Test
  void losesNothingWhileTheBrokerIsGone() {
    rabbit.kill();
    publish(4, 6);
    pause();
    rabbit.start();

    assertEverythingIsToldOnce();
  }

  private void assertEverythingIsToldOnce() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(vera.offers()).containsOnly(1, 2, 3, 4, 5, 6));
    assertThat(vera.offers()).doesNotHaveDuplicates();
  }

  private void publish(int first, int last) {
    for (int number = first; number <= last; number++) {
      board.publish("offer" + number, "Offer " + number + " in Java");
    }
  }

  private static void pause() {
    await().pollDelay(OUTAGE).atMost(OUTAGE.plusSeconds(5)).until(() -> true);
  }
}
