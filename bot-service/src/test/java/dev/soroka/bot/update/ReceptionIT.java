package dev.soroka.bot.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.soroka.common.ops.Service;
import dev.soroka.sandbox.Sandbox;
import dev.soroka.sandbox.SandboxOptions;
import dev.soroka.sandbox.control.Conversation;
import dev.soroka.sandbox.fault.Fault;
import dev.soroka.sandbox.ledger.Call;
import dev.soroka.testkit.ServiceDatabase;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceptionIT {
  private static final String TOKEN = "700:a-token-of-the-tests";

  private final ServiceDatabase database = ServiceDatabase.fresh(Service.BOT);
  private final Sandbox telegram =
      Sandbox.start(SandboxOptions.forTests().withTokens(Set.of(TOKEN)));
  private final Conversation anna = telegram.control().createPerson(501, "Anna");

  @AfterEach
  void stop() {
    telegram.close();
    database.close();
  }

  @Test
  void startsThoughTelegramIsAway() {
    telegram.faults().order(Fault.reset("*").times(2));
    var telling = new Telling();
    try (var instance = instance(telling).listening(TOKEN)) {
      anna.says("hello");

      await().until(() -> telling.handled.contains("hello"));
      assertThat(instance.failures("away")).isEqualTo(2);
    }
  }

  @Test
  void goesOnAfterAnswersThatMakeNoSense() {
    telegram.faults().order(Fault.garbage("getUpdates"));
    telegram.faults().order(Fault.error("getUpdates", 502));
    telegram.faults().order(Fault.tooMany("getUpdates", 1));
    var telling = new Telling();
    try (var instance = instance(telling).listening(TOKEN)) {
      anna.says("hello");

      await().until(() -> telling.handled.contains("hello"));
      assertThat(instance.failures("away")).isEqualTo(2);
      assertThat(instance.failures("limited")).isEqualTo(1);
    }
  }

  @Test
  void stopsAndSaysSo_whenTheTokenIsNotAccepted() {
    try (var instance = instance(new Telling()).listening("700:a-wrong-token")) {
      await().until(() -> instance.failures("token") == 1);
      instance.reception.follow();

      assertThat(telegram.ledger().calls()).isEmpty();
      assertThat(instance.failures("token")).isEqualTo(1);
    }
  }

  @Test
  void saysThatAnotherPollerUsesTheToken_andListensAgainWhenItHasGone() {
    var telling = new Telling();
    try (var instance = instance(telling).listening(TOKEN)) {
      await().until(() -> isPolling());
      var intruder = pollElsewhere(20);

      await().until(() -> instance.failures("conflict") >= 1);
      intruder.cancel(true);
      anna.says("hello");
      await().until(() -> telling.handled.contains("hello"));
    }
  }

  @Test
  void learnsTheBotsNameAndTellsThatItIsThere() {
    try (var instance = instance(new Telling()).listening(TOKEN)) {
      await().until(() -> isPolling());

      assertThat(instance.names.names).containsKey(TestInstance.BOT);
      assertThat(instance.names.names.get(TestInstance.BOT)).isNotBlank();
      assertThat(instance.reached).containsExactly(TestInstance.BOT);
    }
  }

  @Test
  void confirmsWhatItHasKeptBeforeItEnds() {
    var telling = new Telling();
    try (var _ = instance(telling).listening(TOKEN)) {
      anna.says("hello");
      await().until(() -> telling.handled.contains("hello"));
    }

    assertThat(pollElsewhere(0).join().body()).isEqualTo("{\"ok\":true,\"result\":[]}");
  }

  @Test
  void repeatsNothingAfterARestart() {
    var before = new Telling();
    var killed = instance(before).listening(TOKEN);
    anna.says("hello");
    await().until(() -> before.handled.contains("hello"));
    telegram.faults().order(Fault.reset("getUpdates"));
    killed.dies();

    var after = new Telling();
    try (var _ = instance(after).listening(TOKEN)) {
      anna.says("again");
      await().until(() -> after.handled.contains("again"));

      assertThat(after.handled).containsExactly("again");
    }
  }

  @Test
  void handlesWhatACrashLeftBetweenReceiptAndHandling() {
    var never = new CountDownLatch(1);
    var before = new Telling(_ -> awaitQuietly(never));
    var killed = instance(before).listening(TOKEN);
    anna.says("hello");
    await().until(() -> database.count("incoming where holder is not null") == 1);
    killed.dies();

    var after = new Telling();
    try (var instance = instance(after).listening(TOKEN)) {
      instance.upkeep.sweep();

      await().until(() -> after.handled.contains("hello"));
      assertThat(after.handled).containsExactly("hello");
      assertThat(before.handled).isEmpty();
    } finally {
      never.countDown();
    }
  }

  @Test
  void listensInOneOfTwoInstancesAndMovesWhenThatOneDies() {
    var telling = new Telling();
    var first = instance(telling).listening(TOKEN);
    try (var second = instance(telling).listening(TOKEN)) {
      await().until(() -> isPolling());
      second.reception.follow();
      assertThat(second.reached).isEmpty();

      first.dies();
      second.reception.follow();
      anna.says("hello");

      await().until(() -> telling.handled.contains("hello"));
      assertThat(second.reached).containsExactly(TestInstance.BOT);
      assertThat(second.failures("conflict")).isZero();
      assertThat(telling.handled).containsExactly("hello");
    }
  }

  @Test
  void stopsListening_whenTheBotIsSwitchedOff() {
    var telling = new Telling();
    try (var instance = instance(telling).listening(TOKEN)) {
      await().until(() -> isPolling());
      instance.senders.remove(TestInstance.BOT);
      instance.reception.follow();
      var stopped = Instant.now();
      anna.says("hello");
      await().until(() -> telegram.ledger().calls("getUpdates").size() == 1);
      instance.reception.follow();

      assertThat(telegram.ledger().calls("getUpdates"))
          .allSatisfy(call -> assertThat(call.at()).isBefore(stopped));
      assertThat(telling.handled).isEmpty();
    }
  }

  private TestInstance instance(Handler handler) {
    return new TestInstance(database, telegram.address(), handler);
  }

  /** Once the preparations are done, the bot hangs on the line. */
  private boolean isPolling() {
    return telegram.ledger().calls("deleteWebhook").stream().anyMatch(Call::ok);
  }

  private CompletableFuture<HttpResponse<String>> pollElsewhere(int seconds) {
    var url = telegram.address().resolve("/bot" + TOKEN + "/getUpdates?timeout=" + seconds);
    return HttpClient.newHttpClient()
        .sendAsync(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
