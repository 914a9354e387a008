package dev.soroka.notification;

import static dev.soroka.notification.outbox.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.amqp.Queues;
import dev.soroka.common.amqp.Topology;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.Keyboard.Button;
import dev.soroka.common.contract.MatchReason;
import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.Notification.Content;
import dev.soroka.common.contract.NotificationFinished;
import dev.soroka.common.contract.NotificationFinished.Finished;
import dev.soroka.common.contract.NotificationFinished.State;
import dev.soroka.common.contract.NotificationRequested;
import dev.soroka.common.contract.ReplyRequested;
import dev.soroka.common.contract.ReplyRequested.Reply;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.Sender;
import dev.soroka.common.contract.WatchMatch;
import dev.soroka.common.ops.Service;
import dev.soroka.common.ops.ServiceLauncher;
import dev.soroka.common.secret.Secrets;
import dev.soroka.sandbox.Sandbox;
import dev.soroka.sandbox.SandboxOptions;
import dev.soroka.testkit.BackingServices;
import dev.soroka.testkit.Broker;
import dev.soroka.testkit.CatalogueServer;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.Subscribers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service, on either broker, with a stand-in for Telegram. */
@ParameterizedClass
@MethodSource("dev.soroka.testkit.BackingServices#brokers")
class NotificationServiceIT {
  private static final String INTERNAL_TOKEN = "a token of the tests";
  private static final String SECRET_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  private static final String BOT_TOKEN = "42:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";

  private final CatalogueServer storage = new CatalogueServer();
  private final Sandbox telegram = Sandbox.start(SandboxOptions.forTests());
  private final Broker broker;
  private ConfigurableApplicationContext service;

  NotificationServiceIT(Broker broker) {
    this.broker = broker;
  }

  @BeforeEach
  void start() {
    var token = new Secrets(SECRET_KEY).encrypt(BOT_TOKEN);
    storage.serve("senders", new Sender(1, "telegram", "soroka_bot", token, null, true));
    storage.serve("subscribers", Subscribers.subscriber(10));
    storage.serve("settings");
    telegram.control().createPerson(510, "Anna");
    var database = BackingServices.postgres().freshDatabase();
    service =
        ServiceLauncher.launch(
            NotificationService.class,
            Service.NOTIFICATION,
            "--server.port=0",
            "--soroka.internal-token=" + INTERNAL_TOKEN,
            "--soroka.secret-key=" + SECRET_KEY,
            "--soroka.services.storage.url=" + storage.url(),
            "--soroka.database.url=" + database.url(),
            "--soroka.database.user=" + database.user(),
            "--soroka.database.password=" + database.password(),
            "--notification.telegram.url=" + telegram.address(),
            "--spring.rabbitmq.addresses=" + broker.freshVirtualHost());
    await().until(() -> !telegram.control().bots().isEmpty());
    // As the bot service does, which asks for answers.
    service.getBean(Queues.class).declareReplies(1);
  }

  @AfterEach
  void stop() {
    service.close();
    telegram.close();
    storage.close();
  }

  @Test
  void bringsAnItemIntoTheChatAndTellsSo() throws Exception {
    var item = Items.titled("Python developer").number("budget", "2000", "USD").stored();
    var reason = new MatchReason("python", "title", "Python");
    var watch = new WatchMatch(3, "python", false, List.of(reason));
    var content = new Content.AboutItem(item, List.of(watch));

    publish(request(1).chat(510).key("item:1").content(content).build());

    await().until(() -> telegram.chat(510).lastFromBot().isPresent());
    assertThat(telegram.chat(510).lastFromBot().orElseThrow().text())
        .contains("Python developer", "budget: $2,000", "why: python (title)");
    var told =
        service
            .getBean(RabbitTemplate.class)
            .receiveAndConvert(Topology.STORAGE_NOTIFICATION_FINISHED, 10_000);
    assertThat(told)
        .isInstanceOfSatisfying(
            NotificationFinished.class,
            finished ->
                assertThat(finished.notifications())
                    .extracting(Finished::request, Finished::state)
                    .containsExactly(tuple(1L, State.SENT)));
    assertThat(ask("/internal/notifications?limit=10&subscriber=10"))
        .contains("\"state\":\"sent\"", "\"title\":\"Python developer\"", "\"reason\":\"NOW\"");
    await().untilAsserted(() -> assertThat(ask("/internal/senders/status")).contains("sending"));
    assertThat(ask("/actuator/prometheus"))
        .containsPattern(
            "soroka_notification_sent_total\\{channel=\"telegram\",class=\"ordinary\",outcome=\"Sent\"")
        .contains("soroka_notification_lease{")
        .doesNotContain(BOT_TOKEN);
  }

  @Test
  void answersAPerson() {
    var keyboard = Keyboard.of(List.of(Button.press("More", "more")));
    reply("menu", new Reply.Write(RichText.plain("Menu"), keyboard), now());
    await().until(() -> telegram.chat(510).lastFromBot().isPresent());
    var query = telegram.chat(510).presses("More");

    reply(null, new Reply.Acknowledge(query, null, false), now());
    reply("menu", new Reply.Write(RichText.plain("Page 2"), Keyboard.NONE), now());

    await().until(() -> telegram.chat(510).answerTo(query).isPresent());
    await()
        .untilAsserted(
            () ->
                assertThat(telegram.chat(510).fromBot())
                    .singleElement()
                    .extracting(message -> message.text())
                    .isEqualTo("Page 2"));
  }

  @Test
  void putsAwayWhatIsNoAnswerAndGoesOn() {
    reply(null, new Reply.Write(RichText.plain("first"), Keyboard.NONE), now());
    await().until(() -> telegram.chat(510).fromBot().size() == 1);
    var template = service.getBean(RabbitTemplate.class);
    var queue = Topology.replyRequested(1);

    template.send(
        "",
        queue,
        MessageBuilder.withBody("{]".getBytes(StandardCharsets.UTF_8))
            .setHeader("soroka-type", "ReplyRequested")
            .build());
    reply(null, new Reply.Write(RichText.plain("stale"), Keyboard.NONE), now().minusSeconds(61));
    reply(null, new Reply.Write(RichText.plain("second"), Keyboard.NONE), now());

    await().until(() -> telegram.chat(510).fromBot().size() == 2);
    assertThat(telegram.chat(510).lastFromBot().orElseThrow().text()).isEqualTo("second");
    var dead = Optional.ofNullable(template.receive(Topology.dead(queue), 10_000));
    assertThat(dead.orElseThrow().getMessageProperties().getHeaders())
        .containsEntry("soroka-origin", queue)
        .hasEntrySatisfying(
            "soroka-reason", reason -> assertThat(reason.toString()).contains("cannot be read"));
  }

  @Test
  void refusesAnswersToStrangers() throws Exception {
    assertThat(ask("/internal/notifications?limit=0")).contains("limit must be 1 to 1000");
    assertThat(ask("/internal/notifications?limit=5&after=%20")).contains("after must be");
  }

  private void publish(Notification notification) {
    service.getBean(Bus.class).publish(new NotificationRequested(List.of(notification)));
  }

  private void reply(@Nullable String key, Reply reply, Instant requestedAt) {
    service
        .getBean(Bus.class)
        .publish(new ReplyRequested(1, Address.chat(510), key, requestedAt, reply));
  }

  private static Instant now() {
    return InstantSource.system().instant();
  }

  private String ask(String path) throws Exception {
    var port = service.getEnvironment().getProperty("local.server.port");
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + INTERNAL_TOKEN)
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }
}
