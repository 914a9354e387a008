package dev.soroka.testkit.messaging;

import static dev.soroka.testkit.messaging.Consumer.BY_HAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.amqp.DeadLetters;
import dev.soroka.common.amqp.NotPublished;
import dev.soroka.common.amqp.Queues;
import dev.soroka.common.amqp.Topology;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.CatalogChanged;
import dev.soroka.common.contract.ItemsStored;
import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.ReplyRequested;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.ops.Service;
import dev.soroka.common.ops.ServiceLauncher;
import dev.soroka.testkit.Broker;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.PrivateQpid;
import dev.soroka.testkit.PrivateRabbit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.RabbitListenerEndpointRegistry;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;

@ParameterizedClass
@MethodSource("brokers")
class DeliveryIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String QUEUE = Topology.FILTER_ITEMS_STORED;

  private final Broker broker;
  private ConfigurableApplicationContext service;
  private Consumer consumer;
  private Bus bus;
  private RabbitTemplate template;

  DeliveryIT(Supplier<Broker> launch) {
    this.broker = launch.get();
  }

  static Stream<Supplier<Broker>> brokers() {
    return Stream.of(PrivateRabbit::launch, PrivateQpid::launch);
  }

  @BeforeEach
  void start() {
    service =
        ServiceLauncher.launch(
            Consumer.class,
            Service.COLLECTOR,
            "--server.port=0",
            "--spring.rabbitmq.addresses=" + broker.freshVirtualHost(),
            "--soroka.internal-token=0123456789abcdef",
            "--soroka.secret-key=" + Base64.getEncoder().encodeToString(new byte[32]));
    consumer = service.getBean(Consumer.class);
    bus = service.getBean(Bus.class);
    template = service.getBean(RabbitTemplate.class);
  }

  @AfterEach
  void stop() {
    service.close();
    broker.close();
  }

  @Test
  void buriesWhatNobodyCanReadAndGoesOn() {
    send("{\"items\":[", "ItemsStored");
    send("{}", "ItemsForgotten");
    send("{}", null);
    bus.publish(stored("ordinary"));

    var dead = List.of(deadLetter(), deadLetter(), deadLetter());

    assertThat(dead)
        .extracting(DeliveryIT::reason)
        .anySatisfy(reason -> assertThat(reason).startsWith("ItemsStored cannot be read"))
        .contains("unknown message type ItemsForgotten", "unknown message type null");
    assertThat(dead)
        .allSatisfy(
            letter ->
                assertThat((Object) letter.getMessageProperties().getHeader(DeadLetters.ORIGIN))
                    .isEqualTo(QUEUE));
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(consumer.handled).contains("ordinary"));
  }

  @Test
  void buriesPoisonAtOnceAndABugAfterThreeTries() {
    bus.publish(stored("poison"));
    assertThat(reason(deadLetter())).isEqualTo("nobody can read this");
    assertThat(consumer.attempts).hasValue(1);

    bus.publish(stored("bug"));
    var letter = deadLetter();

    assertThat(reason(letter)).isEqualTo("a bug");
    assertThat((Object) letter.getMessageProperties().getHeader(DeadLetters.EXCEPTION))
        .isEqualTo(IllegalStateException.class.getName());
    assertThat(consumer.attempts).hasValue(4);
  }

  @Test
  void putsADeadLetterAsideThatCannotBeKeptAndGoesOn() {
    var letters = Topology.dead(Topology.STORAGE_ITEMS_COLLECTED);
    template.send("", letters, message("{\"items\":[", "ItemsStored"));
    template.convertAndSend("", letters, stored("readable"));

    var unkept = template.receive(Topology.UNKEPT, PATIENCE.toMillis());

    assertThat(unkept).as("unkept").isNotNull();
    assertThat(reason(unkept)).startsWith("ItemsStored cannot be read");
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(consumer.handled).contains("readable"));
  }

  @Test
  void buriesPoisonOnceForAListenerThatAcknowledgesByHand() {
    var queue = Topology.STORAGE_NOTIFICATION_FINISHED;
    template.send("", queue, message("{\"items\":[", "ItemsStored"));
    var letter = template.receive(Topology.dead(queue), PATIENCE.toMillis());
    assertThat(letter).as("dead letter").isNotNull();

    // What is not acknowledged comes again to the next consumer.
    var containers = service.getBean(RabbitListenerEndpointRegistry.class);
    var container = Objects.requireNonNull(containers.getListenerContainer(BY_HAND));
    container.stop();
    container.start();
    template.convertAndSend("", queue, stored("next"));

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(consumer.handled).contains("next"));
    assertThat(template.receive(Topology.dead(queue))).isNull();
  }

  @Test
  void waitsForWhatIsAwayWithoutBlamingTheMessage() {
    consumer.storageAway.set(true);
    bus.publish(stored("needs storage"));
    await().atMost(PATIENCE).until(() -> consumer.attempts.get() > 3);

    consumer.storageAway.set(false);

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(consumer.handled).containsExactly("needs storage"));
    assertThat(template.receive(Topology.dead(QUEUE))).isNull();
  }

  @Test
  void losesNothingWhileTheBrokerIsAway() {
    bus.publish(stored("before"));
    await().atMost(PATIENCE).until(() -> consumer.handled.contains("before"));
    broker.stop();
    assertThatThrownBy(() -> bus.publish(stored("lost?"))).isInstanceOf(RuntimeException.class);

    broker.start();

    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              bus.publish(stored("after"));
              assertThat(consumer.handled).contains("after");
            });
  }

  @Test
  void refusesWhatNoQueueTakes() {
    var reply =
        new ReplyRequested(
            77,
            Address.chat(1),
            null,
            Items.TIME,
            new ReplyRequested.Reply.Write(RichText.plain("hello"), Keyboard.NONE));
    assertThatThrownBy(() -> bus.publish(reply))
        .isInstanceOf(NotPublished.class)
        .hasMessage("The broker has no queue for ReplyRequested, or refused it");

    service.getBean(Queues.class).declareReplies(77);

    bus.publish(reply);
    assertThat(template.receive(Topology.replyRequested(77), 5_000)).isNotNull();
  }

  @Test
  void takesANudgeThatNobodyHears() {
    service.getBean("catalogNudgeListener", Lifecycle.class).stop();

    assertThatCode(() -> bus.publish(new CatalogChanged(1))).doesNotThrowAnyException();
  }

  private Message deadLetter() {
    var letter = template.receive(Topology.dead(QUEUE), PATIENCE.toMillis());
    assertThat(letter).as("dead letter").isNotNull();
    return letter;
  }

  private static String reason(Message letter) {
    Object reason = letter.getMessageProperties().getHeader(DeadLetters.REASON);
    return String.valueOf(reason);
  }

  private void send(String body, @Nullable String type) {
    template.send(Topology.EXCHANGE, "ItemsStored", message(body, type));
  }

  private static Message message(String body, @Nullable String type) {
    var message = MessageBuilder.withBody(body.getBytes(StandardCharsets.UTF_8));
    if (type != null) {
      message.setHeader("soroka-type", type);
    }
    return message.build();
  }

  private static ItemsStored stored(String title) {
    return new ItemsStored(List.of(Items.titled(title).stored()));
  }
}
