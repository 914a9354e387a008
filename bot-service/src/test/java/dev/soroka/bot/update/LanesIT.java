package dev.soroka.bot.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.soroka.common.ops.Service;
import dev.soroka.testkit.ServiceDatabase;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.AmqpConnectException;
import org.springframework.web.client.ResourceAccessException;
import tools.jackson.databind.JsonNode;

class LanesIT {
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
  private static final long ANNA = 501;
  private static final long BORIS = 502;
  private static final long GROUP = -1_000_000_000_600L;

  private final ServiceDatabase database = ServiceDatabase.fresh(Service.BOT);

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void keepsWhatCannotBeUnderstood_andHandlesTheRest() {
    var telling = new Telling();
    try (var instance = instance(telling)) {
      var highest =
          instance.intake.accept(
              TestInstance.BOT,
              List.of(
                  written(1, ANNA, "one"),
                  json("{\"update_id\":2,\"message\":{\"chat\":7}}"),
                  json("{\"message\":{}}"),
                  json("[]"),
                  written(3, ANNA, "three\\u0000\\ud800")));

      await().until(() -> telling.handled.size() == 2);
      assertThat(highest).hasValue(3);
      assertThat(telling.handled).containsExactly("one", "three\u0000\ud800");
      assertThat(database.count("incoming where outcome = 'unreadable' and body is not null"))
          .isEqualTo(1);
    }
  }

  @Test
  void keepsNothingThatWasSaid_onceItIsHandled() {
    var telling = new Telling();
    try (var instance = instance(telling)) {
      instance.intake.accept(TestInstance.BOT, List.of(written(1, ANNA, "a secret")));

      await().until(() -> database.count("incoming where outcome = 'answered'") == 1);
      assertThat(database.count("incoming where body is not null or chat is not null")).isZero();
    }
  }

  @Test
  void knowsARepetitionByItsNumber() {
    var telling = new Telling();
    try (var instance = instance(telling)) {
      for (int i = 0; i < 3; i++) {
        instance.intake.accept(
            TestInstance.BOT, List.of(written(1, ANNA, "one"), written(1, ANNA, "one")));
        instance.intake.accept(TestInstance.BOT + 1, List.of(written(1, ANNA, "another bot's")));
      }

      await().until(() -> telling.handled.size() == 2);
      assertThat(database.count("incoming where handled_at is null")).isZero();
      assertThat(telling.handled).containsExactlyInAnyOrder("one", "another bot's");
    }
  }

  @Test
  void keepsTheOrderOfAChat_whileOthersGoOn() {
    var slow = new CountDownLatch(1);
    var telling =
        new Telling(
            text -> {
              if (text.equals("slow")) {
                awaitQuietly(slow);
              }
            });
    try (var instance = instance(telling)) {
      instance.intake.accept(TestInstance.BOT, List.of(written(1, ANNA, "slow")));
      instance.intake.accept(
          TestInstance.BOT,
          IntStream.rangeClosed(2, 21).mapToObj(i -> written(i, ANNA, "after " + i)).toList());
      instance.intake.accept(
          TestInstance.BOT, List.of(written(22, BORIS, "hello"), written(23, GROUP, "hi")));

      await().until(() -> telling.handled.size() == 2);
      assertThat(telling.handled).containsExactlyInAnyOrder("hello", "hi");
      slow.countDown();
      await().until(() -> telling.handled.size() == 23);
      assertThat(telling.handled.subList(2, 5)).containsExactly("slow", "after 2", "after 3");
      assertThat(telling.handled.getLast()).isEqualTo("after 21");
    }
  }

  @Test
  void letsAChatWaitUntilAnotherServiceIsBack() {
    var away = new AtomicInteger(1);
    var telling =
        new Telling(
            _ -> {
              if (away.getAndDecrement() > 0) {
                throw new ResourceAccessException("storage is away");
              }
            });
    try (var instance = instance(telling)) {
      instance.intake.accept(
          TestInstance.BOT, List.of(written(1, ANNA, "one"), written(2, ANNA, "two")));

      await()
          .until(
              () -> {
                instance.upkeep.sweep();
                return telling.handled.size() == 2;
              });
      assertThat(telling.handled).containsExactly("one", "two");
      assertThat(telling.givenUp).isEmpty();
    }
  }

  @Test
  void saysSoAndGoesOn_whenTheFaultIsOurs() {
    var telling =
        new Telling(
            text -> {
              if (text.equals("poison")) {
                throw new IllegalStateException("a bug");
              }
            });
    try (var instance = instance(telling)) {
      instance.intake.accept(
          TestInstance.BOT, List.of(written(1, ANNA, "poison"), written(2, ANNA, "two")));

      await()
          .until(
              () -> {
                instance.upkeep.sweep();
                return telling.handled.contains("two");
              });
      assertThat(telling.givenUp).containsExactly(Trouble.FAULT);
      assertThat(database.count("incoming where outcome = 'failed'")).isEqualTo(1);
    }
  }

  @Test
  void givesUpNothing_whileTheBrokerIsAway() {
    var telling =
        new Telling(
            _ -> {
              throw new AmqpConnectException(new IllegalStateException("away"));
            });
    try (var instance = instance(telling)) {
      database.client().sql("alter table incoming alter column tries set default 1000000").update();
      instance.intake.accept(TestInstance.BOT, List.of(written(1, ANNA, "one")));

      await().until(() -> database.count("incoming where tries > 1000000") == 1);
      await().until(() -> database.count("incoming where not_before > clock_timestamp()") == 1);
      assertThat(telling.givenUp).isEmpty();
      assertThat(database.count("incoming where handled_at is null")).isEqualTo(1);
    }
  }

  @Test
  void handlesEachUpdateInOneInstanceOnly() {
    var telling = new Telling();
    try (var first = instance(telling);
        var second = instance(telling)) {
      for (int i = 1; i <= 200; i++) {
        var update = List.of(written(i, ANNA + i % 5, "update " + i));
        (i % 2 == 0 ? first : second).intake.accept(TestInstance.BOT, update);
      }

      await()
          .until(
              () -> {
                first.upkeep.sweep();
                return database.count("incoming where handled_at is null") == 0;
              });
      assertThat(telling.handled).hasSize(200).doesNotHaveDuplicates();
      assertThat(telling.handled.stream().filter(text -> isOf(0, text)))
          .isSortedAccordingTo(Comparator.comparing(LanesIT::number));
    }
  }

  @Test
  void removesOldNumbers() {
    try (var instance = instance(new Telling())) {
      instance.intake.accept(TestInstance.BOT, List.of(written(1, ANNA, "one")));
      await().until(() -> database.count("incoming where handled_at is not null") == 1);
      instance.upkeep.forget();
      assertThat(database.count("incoming")).isEqualTo(1);
      database
          .client()
          .sql("update incoming set handled_at = handled_at - interval '4 days'")
          .update();
      instance.upkeep.forget();

      assertThat(database.count("incoming")).isZero();
    }
  }

  private TestInstance instance(Handler handler) {
    var instance = new TestInstance(database, NOWHERE, handler);
    instance.reception.open();
    return instance;
  }

  private static boolean isOf(int chat, String text) {
    return number(text) % 5 == chat;
  }

  private static int number(String text) {
    return Integer.parseInt(text.substring("update ".length()));
  }

  private static JsonNode written(long id, long chat, String text) {
    return json(
        """
        {"update_id":%d,"message":{"message_id":1,"date":1,"text":"%s",
          "from":{"id":%d,"is_bot":false},"chat":{"id":%d,"type":"private"}}}
        """
            .formatted(id, text, chat, chat));
  }

  private static JsonNode json(String text) {
    return UpdateReading.parse(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
