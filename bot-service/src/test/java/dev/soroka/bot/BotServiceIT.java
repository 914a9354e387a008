package dev.soroka.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.soroka.common.amqp.Topology;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.ReplyRequested;
import dev.soroka.common.contract.ReplyRequested.Reply;
import dev.soroka.common.contract.Sender;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.ops.Service;
import dev.soroka.common.ops.ServiceLauncher;
import dev.soroka.common.secret.Secrets;
import dev.soroka.sandbox.Sandbox;
import dev.soroka.sandbox.SandboxOptions;
import dev.soroka.sandbox.control.Conversation;
import dev.soroka.sandbox.json.Json;
import dev.soroka.testkit.BackingServices;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.context.ConfigurableApplicationContext;

class BotServiceIT {
  private static final String TOKEN = "700:a-token-of-the-tests";
  private static final String KEY = "A".repeat(43) + "=";
  private static final long BOT = 7;

  private final Sandbox telegram =
      Sandbox.start(SandboxOptions.forTests().withTokens(Set.of(TOKEN)));
  private final Conversation anna = telegram.control().createPerson(501, "Anna");
  private final StorageServer storage =
      new StorageServer(
          new Sender(BOT, "telegram", "", new Secrets(KEY).encrypt(TOKEN), null, true));

  @AfterEach
  void stop() {
    telegram.close();
    storage.close();
  }

  @Test
  void greetsWhoeverWrites_polling() throws Exception {
    try (var service = start("--server.port=0")) {
      await().until(() -> !telegram.ledger().calls("deleteWebhook").isEmpty());
      anna.says("/start");

      assertThat(greeting(service).address()).isEqualTo(Address.chat(501));
      assertThat(storage.subscribers.values()).extracting(Subscriber::sender).containsExactly(BOT);
      assertThat(metrics(service)).contains("soroka_bot_updates_total", "soroka_bot_lag_seconds");
      var port = service.getEnvironment().getProperty("local.server.port");
      assertThat(post(URI.create("http://127.0.0.1:" + port), "any")).isEqualTo(404);
    }
  }

  @Test
  void greetsWhoeverWrites_webhook() throws Exception {
    int port = freePort();
    var own = URI.create("http://127.0.0.1:" + port);
    try (var service = start("--server.port=" + port, "--bot.webhook.url=" + own)) {
      await().until(() -> !telegram.ledger().calls("setWebhook").isEmpty());
      anna.says("/start");

      assertThat(greeting(service).key()).startsWith("update:");
      assertThat(telegram.ledger().calls("getUpdates")).isEmpty();
      assertThat(post(own, "a guess")).isEqualTo(401);
      var set = telegram.ledger().calls("setWebhook").getFirst();
      assertThat(post(own, Json.text(set.parameters(), "secret_token"))).isEqualTo(200);
    }
  }

  private ConfigurableApplicationContext start(String... args) {
    var database = BackingServices.postgres().freshDatabase();
    var all = new ArrayList<>(List.of(args));
    all.addAll(
        List.of(
            "--soroka.internal-token=a token of the tests",
            "--soroka.secret-key=" + KEY,
            "--soroka.services.storage.url=" + storage.url(),
            "--soroka.telegram.api-url=" + telegram.address(),
            "--soroka.database.url=" + database.url(),
            "--soroka.database.user=" + database.user(),
            "--soroka.database.password=" + database.password(),
            "--spring.rabbitmq.addresses=" + BackingServices.qpid().freshVirtualHost()));
    return ServiceLauncher.launch(BotService.class, Service.BOT, all.toArray(String[]::new));
  }

  /** What is said after the commands have been offered in two languages. */
  private static ReplyRequested greeting(ConfigurableApplicationContext service) {
    var replies = replies(service, 3);
    assertThat(replies.subList(0, 2))
        .allSatisfy(reply -> assertThat(reply.reply()).isInstanceOf(Reply.OfferCommands.class));
    var greeting = replies.getLast();
    assertThat(greeting.reply())
        .isInstanceOfSatisfying(
            Reply.Write.class, write -> assertThat(write.text().text()).startsWith("Hello!"));
    return greeting;
  }

  private static List<ReplyRequested> replies(ConfigurableApplicationContext service, int count) {
    var broker = service.getBean(RabbitTemplate.class);
    var replies = new ArrayList<ReplyRequested>();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              var next = broker.receiveAndConvert(Topology.replyRequested(BOT), 1_000);
              if (next instanceof ReplyRequested reply) {
                replies.add(reply);
              }
              return replies.size() == count;
            });
    return replies;
  }

  private static String metrics(ConfigurableApplicationContext service) throws Exception {
    var port = service.getEnvironment().getProperty("local.server.port");
    var url = URI.create("http://127.0.0.1:" + port + "/actuator/prometheus");
    try (var http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString()).body();
    }
  }

  private static int post(URI service, String secret) throws Exception {
    var request =
        HttpRequest.newBuilder(service.resolve("/telegram/" + BOT))
            .header("X-Telegram-Bot-Api-Secret-Token", secret)
            .POST(BodyPublishers.ofString("{no JSON"))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
