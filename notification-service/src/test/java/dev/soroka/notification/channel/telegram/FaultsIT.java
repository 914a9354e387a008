package dev.soroka.notification.channel.telegram;

import static dev.soroka.notification.outbox.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.soroka.common.contract.NotificationFinished.Finished;
import dev.soroka.common.contract.NotificationFinished.State;
import dev.soroka.common.contract.Sender;
import dev.soroka.common.json.SorokaJson;
import dev.soroka.common.secret.Secrets;
import dev.soroka.notification.channel.Channel;
import dev.soroka.notification.outbox.TestOutbox;
import dev.soroka.notification.sending.Instance;
import dev.soroka.sandbox.Sandbox;
import dev.soroka.sandbox.SandboxOptions;
import dev.soroka.sandbox.fault.Fault;
import dev.soroka.sandbox.ledger.Call;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything goes wrong at once, over HTTP and a real outbox: all is accounted for. */
class FaultsIT {
  private static final Secrets SECRETS =
      new Secrets("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
  private static final long ROWS = 600;
  private static final long CHATS = 60;

  private final Sandbox telegram =
      Sandbox.start(SandboxOptions.forBenchmarks().withMemory(1_000, 10_000));
  private final TestOutbox outbox = new TestOutbox(Clock.systemUTC());
  private final Instance instance = new Instance(outbox, channel());

  @AfterEach
  void close() {
    instance.close();
    telegram.close();
    outbox.close();
  }

  @Test
  void losesNothingAndMarksWhatMayHaveArrivedTwice() {
    LongStream.rangeClosed(1, CHATS)
        .forEach(id -> telegram.control().createPerson(id, "Person " + id));
    var soon = Duration.ofMillis(200);
    List.of(
            Fault.afterTimeout("sendMessage").within(soon),
            Fault.timeout("sendMessage").within(soon),
            Fault.reset("sendMessage"),
            Fault.garbage("sendMessage"),
            Fault.error("sendMessage", 502),
            Fault.tooMany("sendMessage", 1))
        .forEach(fault -> telegram.faults().order(fault.times(15)));
    instance.start();

    LongStream.rangeClosed(1, ROWS)
        .forEach(
            id ->
                instance
                    .intake()
                    .take(request(id).chat(1 + id % CHATS).text("text " + id + ".").build()));

    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(outbox.finished()).hasSize((int) ROWS));
    var arrived = arrived();
    assertThat(outbox.finished()).extracting(Finished::request).doesNotHaveDuplicates();
    assertThat(outbox.finished())
        .filteredOn(row -> row.state() == State.SENT)
        .allSatisfy(row -> assertThat(arrived).containsKey("text " + row.request() + "."));
    assertThat(outbox.finished())
        .filteredOn(row -> row.state() != State.SENT)
        .allSatisfy(row -> assertThat(row.state()).isIn(State.UNCERTAIN, State.EXHAUSTED));
    assertThat(arrived.values())
        .allSatisfy(
            texts ->
                assertThat(texts.subList(1, texts.size()))
                    .allMatch(text -> text.startsWith("possibly repeated")));
    assertThat(arrived.values().stream().filter(texts -> texts.size() > 1)).isNotEmpty();
  }

  /** What reached the chats, by what it says, answered or not. */
  private Map<String, List<String>> arrived() {
    return telegram.ledger().calls("sendMessage").stream()
        .filter(call -> call.outcome().executed())
        .map(Call::text)
        .collect(Collectors.groupingBy(text -> text.substring(text.indexOf("text "))));
  }

  private Channel channel() {
    var quick =
        new TelegramProperties(telegram.address(), Duration.ofSeconds(2), Duration.ofSeconds(1));
    var token = SECRETS.encrypt("42:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw");
    return new Telegram(quick, SorokaJson.mapper(), SECRETS)
        .open(new Sender(1, "telegram", "soroka_bot", token, null, true));
  }
}
