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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One item from source to chat, all of Soroka in this JVM. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstItemIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private static Path folder;

  private final FeedServer board = new FeedServer();
  private Standalone soroka;
  private AdminClient admin;

  @BeforeAll
  void start() {
    soroka =
        Standalone.start(
            folder,
            new UpOptions.Wanted(false, SorokaProcess.freePortBase()),
            Map.of("SOROKA_ALLOW_PRIVATE_NETWORKS", "127.0.0.1/32"));
    admin = new AdminClient(URI.create(soroka.address(Service.MANAGEMENT)), soroka.adminPassword());
  }

  @AfterAll
  void stop() {
    soroka.close();
    board.close();
  }

  @Test
  void tellsOfTheNextItemThatMatchesOnceAndOfNoOther() {
    var vera = person(701, "Vera");
    vera.says("/start");
    vera.hears("Soroka");
    vera.says("/watch python budget>=1000");
    vera.hears("python");
    board.publish("old", "Python, published before anybody looked (Budget: 5 000 $)");
    long source = admin.addCollected(board.source());
    await().atMost(PATIENCE).until(() -> items(source) == 1);

    board.publish("cheap", "Python for little money (Budget: 500 $)");
    board.publish("java", "Java for much money (Budget: 9 000 $)");
    board.publish("match", "Parser in Python (Budget: 2 000 $)");

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(vera.told("Budget")).hasSize(1));
    await().atMost(PATIENCE).until(() -> items(source) == 4);
    var message = vera.told("Budget").getFirst();
    assertThat(message.text()).contains("Parser in Python").contains("python").contains("budget");
    assertThat(message.buttons().toString()).contains("https://example.org/match");
    // Two more collections: what was told is not told again.
    await()
        .pollDelay(Duration.ofSeconds(3))
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(vera.told("Budget")).hasSize(1));
  }

  @Test
  void answersAFaultyWatchWithThePlaceOfTheFault() {
    var gleb = person(702, "Gleb");
    gleb.says("/start");
    gleb.hears("Soroka");

    gleb.says("/watch java (spring OR");

    assertThat(gleb.hears("^").text()).contains("java (spring OR");
  }

  @Test
  void showsHowEverythingFares() {
    var status = admin.get("/status");

    assertThat(status.get("services").toString())
        .doesNotContain("away", "starting")
        .contains("\"storage\":\"ready\"");
    assertThat(status.get("senders").get(0).get("state").asString()).isEqualTo("sending");
  }

  @Test
  void refusesASourceWithAnUnknownField() {
    var problem = admin.refused(400, "POST", "/sources", "{\"adress\":\"https://example.org/\"}");

    assertThat(problem.get("detail").asString()).contains("adress");
  }

  private Person person(long chat, String name) {
    return Person.in(soroka.sandbox().orElseThrow().control(), chat, name);
  }

  private int items(long source) {
    return admin.get("/items?source=" + source).get("items").size();
  }
}
