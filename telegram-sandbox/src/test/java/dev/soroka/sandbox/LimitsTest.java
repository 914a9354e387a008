package dev.soroka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The limits as a bot meets them. */
class LimitsTest {

  private final SettableClock clock = new SettableClock();
  private final Sandbox sandbox = Sandbox.start(SandboxOptions.forTests().withClock(clock));
  private final TestBot bot = new TestBot(sandbox);

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void everyKindOfCallToAChatCounts() {
    sandbox.control().createPerson(501, "Anna");

    bot.result("sendChatAction", "{\"chat_id\":501,\"action\":\"typing\"}");
    var sent = bot.result("sendMessage", "{\"chat_id\":501,\"text\":\"x\"}");
    bot.result(
        "editMessageText",
        "{\"chat_id\":501,\"message_id\":%d,\"text\":\"y\"}"
            .formatted(sent.path("message_id").asInt()));

    assertThat(bot.description("sendMessage", "{\"chat_id\":501,\"text\":\"z\"}"))
        .isEqualTo("Too Many Requests: retry after 1");
    clock.passes(Duration.ofSeconds(1));
    bot.result("sendMessage", "{\"chat_id\":501,\"text\":\"z\"}");
  }

  @Test
  void askingForUpdatesIsFree() {
    for (var call = 0; call < 100; call++) {
      clock.passes(Duration.ofMillis(1));
      bot.result("getMe", "{}");
    }

    assertThat(sandbox.ledger().rates(77).calls()).isZero();
  }

  @Test
  void theLedgerKnowsTheFastestSecond_andWhatEachChatGot() {
    for (var person = 0; person < 40; person++) {
      sandbox.control().createPerson(1_000 + person, "P" + person);
      bot.call("sendMessage", "{\"chat_id\":%d,\"text\":\"x\"}".formatted(1_000 + person));
    }
    clock.passes(Duration.ofSeconds(20));
    bot.call("sendMessage", "{\"chat_id\":1000,\"text\":\"y\"}");

    var rates = bot.get("/sim/rates").required("result").get(0);
    assertThat(rates.path("peak_per_second").asInt()).isEqualTo(40);
    assertThat(rates.path("too_many").asInt()).isEqualTo(10);
    assertThat(rates.path("accepted").asInt()).isEqualTo(31);
    assertThat(sandbox.chat(1_000).calls()).extracting("text").containsExactly("x", "y");
    assertThat(
            bot.get("/sim/outbox?method=sendMessage&chat=1000&since=2026-07-01T12:00:10Z")
                .required("result"))
        .hasSize(1);
  }
}
