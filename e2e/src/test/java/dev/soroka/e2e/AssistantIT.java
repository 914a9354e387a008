package dev.soroka.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.soroka.common.ops.Service;
import dev.soroka.standalone.Standalone;
import dev.soroka.standalone.UpOptions;
import dev.soroka.testkit.AdminClient;
import dev.soroka.testkit.PushedSource;
import dev.soroka.testkit.SorokaProcess;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a good assistant tells, holds back, gathers and explains; all of Soroka in this JVM. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssistantIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private static Path folder;

  private Standalone soroka;
  private AdminClient admin;
  private PushedSource exchange;

  @BeforeAll
  void start() {
    soroka =
        Standalone.start(
            folder, new UpOptions.Wanted(false, SorokaProcess.freePortBase()), Map.of());
    admin = new AdminClient(URI.create(soroka.address(Service.MANAGEMENT)), soroka.adminPassword());
    exchange =
        PushedSource.add(
            admin, URI.create(soroka.address(Service.COLLECTOR)), "Exchange", "trading");
  }

  @AfterAll
  void stop() {
    soroka.close();
  }

  @Test
  void tellsOfASubjectOnceInItsCooldownAndCountsTheRepetitions() {
    var vera = watcher(801, "Vera", "(swap OR trade) -test price>=100");

    swap("a1", "Swap of ABC", "ABC", 150);
    vera.hears("Swap of ABC");
    swap("a2", "Another swap of ABC", "ABC", 151);
    swap("a3", "A third swap of ABC", "ABC", 152);
    swap("a4", "Swap of DEF", "DEF", 150);
    swap("a5", "Swap of GHI, too cheap", "GHI", 99);
    swap("a6", "Test swap of JKL", "JKL", 200);

    vera.hears("Swap of DEF");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(vera.told("of ABC").getFirst().text()).contains("fired 3 times"));
    assertThat(vera.told("wap of")).hasSize(2);
  }

  @Test
  void holdsInQuietHoursAndTellsTheBestFirstWhenTheyEnd() {
    var boris = watcher(802, "Boris", "concert");
    concert("c1", "Concert of the jazz trio");
    concert("c2", "Concert of the metal band");
    rates(802, boris, "Concert of the jazz trio", false);
    rates(802, boris, "Concert of the metal band", true);
    var now = LocalTime.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS);
    prefers(
        802,
        "{\"quiet\":{\"from\":\"%s\",\"to\":\"%s\"}}"
            .formatted(now.minusHours(1), now.plusSeconds(15)));

    concert("c3", "Concert of a jazz quartet");
    concert("c4", "Concert of metal veterans");

    var digest = boris.hears("While it was quiet").text();
    assertThat(digest)
        .containsSubsequence("Concert of metal veterans", "Concert of a jazz quartet");
    assertThat(boris.told("quartet")).hasSize(1);
  }

  @Test
  void gathersTheAlertsOfAWatch() {
    var gleb = watcher(803, "Gleb", "listing");
    delivers(803, "{\"gathering\":\"PT5S\",\"priority\":\"high\"}");

    swap("g1", "Listing of MNO", "MNO", 1);
    swap("g2", "Listing of PQR", "PQR", 1);

    var gathered = gleb.hears("MNO").text();
    assertThat(gathered).contains("2 ").contains("MNO").contains("PQR");
    assertThat(gleb.told("isting of")).hasSize(1);
  }

  @Test
  void saysWhyForATextThatWasToldAndForOneThatWasNot() {
    var dana = watcher(804, "Dana", "kotlin -junior");
    job("k1", "Kotlin developer");
    job("k2", "Junior Kotlin developer");
    dana.hears("Kotlin developer");

    dana.says("/why https://example.org/k1");
    assertThat(dana.hears("wants it").text()).contains("kotlin").contains("told at once");

    dana.says("/why https://example.org/k2");
    assertThat(dana.hears("does not want it").text()).contains("junior");
    assertThat(dana.told("Junior Kotlin developer")).noneMatch(it -> it.text().contains("why:"));
  }

  @Test
  void tellsNothingOfATokenOnTheBlacklist() {
    var egor = watcher(805, "Egor", "airdrop");
    admin.post("/blacklist", "{\"kind\":\"token\",\"value\":\"SCAM\",\"note\":\"honeypot\"}");

    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () -> {
              swap("b" + System.nanoTime(), "Airdrop of SCAM", "SCAM", 1);
              swap("o" + System.nanoTime(), "Airdrop of a good one", "OK" + System.nanoTime(), 1);
              int scams = egor.told("SCAM").size();
              return egor.told("good one").size() >= scams + 2;
            });
  }

  private Person watcher(long chat, String name, String query) {
    var person = Person.in(soroka.sandbox().orElseThrow().control(), chat, name);
    person.says("/start");
    person.hears("Soroka");
    person.says("/watch " + query);
    person.hears("I am watching");
    return person;
  }

  private void rates(long chat, Person person, String title, boolean liked) {
    var message = person.hears(title);
    int before = ratings(chat);
    person.chat().presses(message.id(), liked ? "👍" : "👎");
    await().atMost(PATIENCE).until(() -> ratings(chat) == before + 1);
  }

  private int ratings(long chat) {
    return admin.get("/subscribers/" + subscriber(chat) + "/taste").get("ratings").asInt();
  }

  private void prefers(long chat, String preferences) {
    var body = "{\"preferences\":" + preferences + "}";
    assertThat(admin.send("PATCH", "/subscribers/" + subscriber(chat), body).statusCode())
        .isEqualTo(200);
    inForce();
  }

  private void delivers(long chat, String delivery) {
    long watch = admin.get("/watches?subscriber=" + subscriber(chat)).at("/items/0/id").asLong();
    var body = "{\"delivery\":" + delivery + "}";
    assertThat(admin.send("PATCH", "/watches/" + watch, body).statusCode()).isEqualTo(200);
    inForce();
  }

  /** A change is in force everywhere within a second; a busy machine may take two. */
  private static void inForce() {
    await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
  }

  private long subscriber(long chat) {
    return admin.get("/subscribers?chat=" + chat).at("/items/0/id").asLong();
  }

  private void swap(String key, String title, String subject, int price) {
    exchange.push(
        "{\"key\":\"%s\",\"title\":\"%s\",\"subject\":\"%s\",\"numbers\":{\"price\":%d}}"
            .formatted(key, title, subject, price));
  }

  private void concert(String key, String title) {
    job(key, title);
  }

  private void job(String key, String title) {
    exchange.push(
        "{\"key\":\"%s\",\"title\":\"%s\",\"link\":\"https://example.org/%s\"}"
            .formatted(key, title, key));
  }
}
