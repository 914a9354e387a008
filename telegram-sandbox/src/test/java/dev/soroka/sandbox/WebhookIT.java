package dev.soroka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.soroka.sandbox.http.WebReply;
import dev.soroka.sandbox.http.WebRequest;
import dev.soroka.sandbox.http.WebServer;
import dev.soroka.sandbox.json.Json;
import dev.soroka.sandbox.limit.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Updates that are posted to a bot. */
class WebhookIT {

  private final Sandbox sandbox =
      Sandbox.start(
          SandboxOptions.forTests()
              .withLimits(Limits.none())
              .withWebhookPause(Duration.ofMillis(20)));
  private final TestBot bot = new TestBot(sandbox);
  private final BlockingQueue<WebReply> replies = new LinkedBlockingQueue<>();
  private final List<WebRequest> received = new CopyOnWriteArrayList<>();
  private final WebServer receiver = WebServer.start("127.0.0.1", 0, this::receive);

  @BeforeEach
  void anna() {
    sandbox.control().createPerson(501, "Anna");
  }

  @AfterEach
  void stop() {
    sandbox.close();
    receiver.close();
  }

  @Test
  void aSecretThatCannotBeAHeaderIsRefused() {
    assertThat(
            bot.description(
                "setWebhook",
                "{\"url\":\"%s/hook\",\"secret_token\":\"a b\"}".formatted(receiver.address())))
        .isEqualTo("Bad Request: secret token contains unallowed characters");
  }

  @Test
  void aFailedDeliveryIsRepeated_inOrder_untilItIsTaken() {
    replies.add(WebReply.text(500, ""));
    replies.add(WebReply.text(502, ""));
    replies.add(new WebReply.HangUp(Duration.ZERO));
    setWebhook();

    sandbox.chat(501).says("one");
    sandbox.chat(501).says("two");

    await().until(() -> received.size() == 5);
    assertThat(received)
        .extracting(WebhookIT::text)
        .containsExactly("one", "one", "one", "one", "two");
    assertThat(received)
        .allSatisfy(
            request ->
                assertThat(request.header("x-telegram-bot-api-secret-token")).isEqualTo("s3cret"));
    await()
        .until(() -> bot.result("getWebhookInfo", "{}").path("pending_update_count").asInt() == 0);
    assertThat(bot.result("getWebhookInfo", "{}").path("last_error_message").asString())
        .startsWith("Connection failed");
  }

  @Test
  void aReceiverMayAskForMoreTime() {
    replies.add(new WebReply.Full(429, "text/plain", Map.of("Retry-After", "1"), new byte[0]));
    setWebhook();

    var started = System.nanoTime();
    sandbox.chat(501).says("one");

    await().until(() -> received.size() == 2);
    assertThat(Duration.ofNanos(System.nanoTime() - started))
        .isGreaterThanOrEqualTo(Duration.ofMillis(990));
  }

  @Test
  void aCallInTheAnswerIsExecuted_butNotEveryOne() {
    replies.add(
        WebReply.json(
            200,
            Json.bytes(
                Json.object().put("method", "deleteWebhook").put("drop_pending_updates", true))));
    replies.add(
        WebReply.json(
            200,
            Json.bytes(
                Json.object()
                    .put("method", "sendMessage")
                    .put("chat_id", 501)
                    .put("text", "from the answer"))));
    setWebhook();

    sandbox.chat(501).says("one");
    sandbox.chat(501).says("two");

    await().until(() -> !sandbox.chat(501).fromBot().isEmpty());
    assertThat(sandbox.chat(501).fromBot()).extracting("text").containsExactly("from the answer");
    assertThat(bot.result("getWebhookInfo", "{}").path("url").asString()).endsWith("/hook");
  }

  @Test
  void afterTheWebhookIsDeleted_pollingGoesOnWhereItStopped() {
    for (var failure = 0; failure < 100; failure++) {
      replies.add(WebReply.text(500, ""));
    }
    setWebhook();
    sandbox.chat(501).says("one");
    await().until(() -> !received.isEmpty());

    assertThat(bot.description("getUpdates", "{}"))
        .startsWith("Conflict: can't use getUpdates method while webhook is active");
    assertThat(bot.description("deleteWebhook", "{}")).isEqualTo("Webhook was deleted");
    assertThat(bot.description("deleteWebhook", "{}")).isEqualTo("Webhook is already deleted");

    assertThat(bot.result("getUpdates", "{}")).hasSize(1);
  }

  private void setWebhook() {
    assertThat(
            bot.description(
                "setWebhook",
                "{\"url\":\"%s/hook\",\"secret_token\":\"s3cret\",\"allowed_updates\":[\"message\"]}"
                    .formatted(receiver.address())))
        .isEqualTo("Webhook was set");
  }

  private WebReply receive(WebRequest request) {
    received.add(request);
    var reply = replies.poll();
    return reply == null ? WebReply.text(200, "") : reply;
  }

  private static String text(WebRequest request) {
    return Json.parsed(request.body())
        .map(update -> update.path("message").path("text").asString())
        .orElse("");
  }
}
