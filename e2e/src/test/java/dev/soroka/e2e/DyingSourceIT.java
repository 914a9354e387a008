package dev.soroka.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.soroka.common.ops.Service;
import dev.soroka.standalone.Standalone;
import dev.soroka.standalone.UpOptions;
import dev.soroka.testkit.AdminClient;
import dev.soroka.testkit.SorokaProcess;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source that dies, is read at its fallback, recovers, and says so to its owner in the chat. */
class DyingSourceIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Five minutes are too long for a test. */
  private static final String BREAKER_PAUSE = "collector.breaker.pause";

  @TempDir private Path folder;

  private final FeedServer board = new FeedServer();
  private final FeedServer mirror = new FeedServer();
  private Standalone soroka;
  private AdminClient admin;

  @BeforeEach
  void start() {
    System.setProperty(BREAKER_PAUSE, "5s");
    soroka =
        Standalone.start(
            folder,
            new UpOptions.Wanted(false, SorokaProcess.freePortBase()),
            Map.of("SOROKA_ALLOW_PRIVATE_NETWORKS", "127.0.0.1/32"));
    admin = new AdminClient(URI.create(soroka.address(Service.MANAGEMENT)), soroka.adminPassword());
  }

  @AfterEach
  void stop() {
    System.clearProperty(BREAKER_PAUSE);
    soroka.close();
    board.close();
    mirror.close();
  }

  @Test
  void isReadAtItsFallback_andItsOwnerHearsOfBothOnce() {
    var vera = Person.in(soroka.sandbox().orElseThrow().control(), 711, "Vera");
    vera.says("/start");
    vera.hears("Soroka");
    vera.says("/watch java");
    vera.hears("I am watching");
    publish(1);
    long source = added(vera);
    assertThat(vera.offers()).as("what was there is shown once, and not told").containsExactly(1);

    board.dies();
    assertThat(vera.hears("does not answer at its own address").text())
        .contains("500 Internal Server Error", "elsewhere: feed, 127.0.0.1");
    assertThat(health(source, "serving")).isEqualTo("1");
    publish(2);
    vera.hears("Offer 2");

    board.recovers();
    vera.hears("answers at its own address again");
    publish(3);
    vera.hears("Offer 3");

    assertThat(health(source, "serving")).isEqualTo("0");
    assertThat(health(source, "breaker")).isEqualTo("closed");
    assertThat(vera.told("at its own address")).hasSize(2);
    assertThat(vera.offers()).containsExactlyInAnyOrder(1, 2, 3);
  }

  /** Vera adds the board in her chat; an operator gives it a fallback and looks every second. */
  private long added(Person vera) {
    vera.says("/add " + board.url());
    await().atMost(PATIENCE).until(() -> admin.get("/sources").get("items").size() == 1);
    long id = admin.get("/sources").at("/items/0/id").asLong();
    var edited =
        """
        {"name": "Board", "kind": "feed", "url": "%s", "interval": "PT1S",
         "fallbacks": [{"kind": "feed", "url": "%s", "mapping": {}}]}
        """
            .formatted(board.url(), mirror.url());
    assertThat(admin.send("PUT", "/sources/" + id, edited).statusCode()).isEqualTo(200);
    await().atMost(PATIENCE).until(() -> !health(id, "interval").equals("PT5M"));
    await().atMost(PATIENCE).until(() -> Integer.parseInt(health(id, "items")) >= 3);
    return id;
  }

  private String health(long source, String field) {
    return admin.get("/sources/" + source).at("/health/" + field).asString();
  }

  private void publish(int number) {
    board.publish("offer" + number, "Offer " + number + " in Java");
    mirror.publish("offer" + number, "Offer " + number + " in Java");
  }
}
