package dev.soroka.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.soroka.sandbox.Sandbox;
import dev.soroka.sandbox.SandboxOptions;
import dev.soroka.sandbox.ledger.Call;
import dev.soroka.testkit.AdminClient;
import dev.soroka.testkit.SorokaProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 while a thousand items pass through: all are told, and twice only where it says so. */
class KillIT {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Pattern OFFER = Pattern.compile("Offer (\\d+) ");
  private static final int ITEMS = 1_000;
  private static final long CHAT = 501;

  @TempDir private Path folder;

  private final FeedServer board = new FeedServer();
  private final Sandbox telegram =
      Sandbox.start(SandboxOptions.forBenchmarks().withMemory(10_000, 100_000));

  @AfterEach
  void close() {
    board.close();
    telegram.close();
  }

  @Test
  void losesNothingAndMarksWhatMayHaveArrivedTwice() {
    int ports = SorokaProcess.freePortBase();
    var soroka = SorokaProcess.up(HOME, folder, ports, environment()).awaitReady();
    var admin = soroka.admin();
    prepare(admin);
    for (int number = 1; number <= ITEMS; number++) {
      board.publish("offer" + number, "Offer " + number + " in Java");
    }

    for (int kills = 1; kills <= 3; kills++) {
      int reached = ITEMS * kills / 4;
      await().atMost(PATIENCE).until(() -> told().size() >= reached);
      soroka.kill();
      soroka = SorokaProcess.up(HOME, folder, ports, environment()).awaitReady();
    }

    try (var last = soroka) {
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(told()).hasSize(ITEMS));
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(unfinished(last.admin())).isZero());
      assertThat(told())
          .allSatisfy(
              (offer, messages) ->
                  assertThat(messages.subList(1, messages.size()))
                      .as("repetitions of offer %s", offer)
                      .allMatch(call -> call.text().contains("repeated")));
      assertThat(last.admin().get("/dead-letters").get("items")).isEmpty();
    }
  }

  private Map<String, String> environment() {
    return Map.of(
        "TELEGRAM_API_URL", telegram.address().toString(),
        "TELEGRAM_BOT_TOKENS", "1000001:kill-kill-kill-kill-kill-kill-kill",
        "SOROKA_ALLOW_PRIVATE_NETWORKS", "127.0.0.1/32");
  }

  private void prepare(AdminClient admin) {
    telegram.control().createPerson(CHAT, "Anna");
    admin.liftLimits();
    var address = "{\"channel\":\"telegram\",\"target\":\"" + CHAT + "\"}";
    long subscriber =
        admin
            .post("/subscribers", "{\"address\":" + address + ",\"language\":\"en\"}")
            .get("id")
            .asLong();
    admin.post("/watches", "{\"subscriber\":" + subscriber + ",\"query\":\"java\",\"name\":\"\"}");
    admin.addCollected(board.source());
  }

  /** The messages of each offer that reached Telegram, answered or not. */
  private Map<String, List<Call>> told() {
    return telegram.ledger().calls("sendMessage").stream()
        .filter(call -> call.outcome().executed())
        .filter(call -> OFFER.matcher(call.text()).find())
        .collect(Collectors.groupingBy(KillIT::offer, TreeMap::new, Collectors.toList()));
  }

  private static String offer(Call call) {
    var matcher = OFFER.matcher(call.text());
    return matcher.find() ? matcher.group(1) : "";
  }

  private static long unfinished(AdminClient admin) {
    long unfinished = 0;
    var page = admin.get("/notifications?limit=500");
    while (true) {
      for (var notification : page.get("items")) {
        if (!notification.get("state").asString().equals("sent")
            && !notification.get("state").asString().equals("uncertain")) {
          unfinished++;
        }
      }
      if (!page.has("next")) {
        return unfinished;
      }
      page = admin.get("/notifications?limit=500&after=" + page.get("next").asString());
    }
  }
}
