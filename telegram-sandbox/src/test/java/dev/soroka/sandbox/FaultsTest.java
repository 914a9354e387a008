package dev.soroka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.sandbox.fault.Fault;
import dev.soroka.sandbox.ledger.Call;
import dev.soroka.sandbox.limit.Limits;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Faults that a test orders, and what the ledger says of them. */
class FaultsTest {

  private static final String HELLO = "{\"chat_id\":501,\"text\":\"Hello\"}";

  private final Sandbox sandbox =
      Sandbox.start(SandboxOptions.forTests().withLimits(Limits.none()));
  private final TestBot bot = new TestBot(sandbox);

  @BeforeEach
  void anna() {
    sandbox.control().createPerson(501, "Anna");
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void anOrderedErrorStrikesAsOftenAsOrdered() {
    sandbox.faults().order(Fault.error("sendMessage", 502).times(2));

    assertThat(bot.description("sendMessage", HELLO)).isEqualTo("Bad Gateway");
    assertThat(bot.description("SendMessage", HELLO)).isEqualTo("Bad Gateway");
    bot.result("sendMessage", HELLO);

    assertThat(sandbox.chat(501).messages()).hasSize(1);
    assertThat(codes()).containsExactly(502, 502, 200);
    assertThat(sandbox.faults().waiting()).isEmpty();
  }

  @Test
  void aFloodCarriesRetryAfter_inBodyAndHeader() {
    sandbox.faults().order(Fault.tooMany("sendMessage", 7));

    var response =
        bot.post(
            "/bot" + TestBot.TOKEN + "/sendMessage",
            "application/json",
            HELLO.getBytes(StandardCharsets.UTF_8));

    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(response.headers().firstValue("Retry-After")).contains("7");
    assertThat(new String(response.body(), StandardCharsets.UTF_8))
        .contains("\"parameters\":{\"retry_after\":7}");
    assertThat(sandbox.ledger().rates(77).tooMany()).isEqualTo(1);
  }

  @Test
  void aFaultStrikesOnlyWhatItIsFor() {
    sandbox.faults().order(Fault.error("*", 500, "Ordered").containing("unlucky").always());

    bot.result("sendMessage", HELLO);
    assertThat(bot.description("sendMessage", "{\"chat_id\":501,\"text\":\"unlucky\"}"))
        .isEqualTo("Ordered");
    sandbox.faults().clear();
    bot.result("sendMessage", "{\"chat_id\":501,\"text\":\"unlucky\"}");
  }

  @Test
  void aResetConnectionExecutesNothing() {
    sandbox.faults().order(Fault.reset("sendMessage"));

    assertThatThrownBy(() -> bot.call("sendMessage", HELLO))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(sandbox.chat(501).messages()).isEmpty();
    assertThat(last().outcome().executed()).isFalse();
    assertThat(codes()).containsExactly(0);
  }

  @Test
  void anAnswerThatNeverComesMayHideASentMessage() {
    sandbox.faults().order(Fault.afterTimeout("sendMessage").within(Duration.ofMillis(1)));

    assertThatThrownBy(() -> bot.call("sendMessage", HELLO))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(sandbox.chat(501).messages()).hasSize(1);
    assertThat(last().outcome().executed()).isTrue();
    assertThat(last().outcome().messageId())
        .isEqualTo(sandbox.chat(501).messages().getFirst().id());
    assertThat(last().ok()).isFalse();
  }

  @Test
  void aTimeoutHoldsTheConnection() {
    sandbox.faults().order(Fault.timeout("sendMessage"));
    var request =
        HttpRequest.newBuilder(sandbox.address().resolve("/bot" + TestBot.TOKEN + "/sendMessage"))
            .timeout(Duration.ofMillis(200))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(HELLO))
            .build();

    assertThatThrownBy(() -> bot.send(request)).hasCauseInstanceOf(HttpTimeoutException.class);
    assertThat(sandbox.chat(501).messages()).isEmpty();
  }

  @Test
  void garbageIsNoJson() {
    sandbox.faults().order(Fault.garbage("sendMessage"));

    var response =
        bot.post(
            "/bot" + TestBot.TOKEN + "/sendMessage",
            "application/json",
            HELLO.getBytes(StandardCharsets.UTF_8));

    assertThat(new String(response.body(), StandardCharsets.UTF_8)).startsWith("<html>");
  }

  @Test
  void aDelayedCallIsExecutedLate() {
    sandbox.faults().order(Fault.delay("sendMessage", Duration.ofMillis(30)));

    bot.result("sendMessage", HELLO);

    assertThat(last().outcome().took()).isGreaterThanOrEqualTo(Duration.ofMillis(30));
  }

  @Test
  void faultsCanBeOrderedOverHttp() {
    bot.sim(
        "fault",
        "{\"method\":\"sendMessage\",\"code\":400,\"description\":\"Bad Request: no\",\"contains\":\"Hello\",\"times\":2}");
    bot.sim("fault", "{\"method\":\"getChat\",\"kind\":\"reset\"}");
    bot.sim("fault", "{\"method\":\"sendPhoto\",\"retry_after\":3}");
    bot.sim("fault", "{\"delayMillis\":1}");

    assertThat(bot.get("/sim/fault").required("result"))
        .extracting(fault -> fault.path("kind").asString() + " " + fault.path("code").asInt())
        .containsExactly("error 400", "reset 500", "error 429", "delay 500");
    assertThat(bot.description("sendMessage", HELLO)).isEqualTo("Bad Request: no");
    assertThat(bot.sim("fault", "{\"kind\":\"earthquake\"}").path("description").asString())
        .isEqualTo("There is no fault of the kind earthquake");
  }

  private List<Integer> codes() {
    return sandbox.ledger().calls("sendmessage").stream()
        .map(call -> call.outcome().code())
        .toList();
  }

  private Call last() {
    return sandbox.chat(501).calls().getLast();
  }
}
