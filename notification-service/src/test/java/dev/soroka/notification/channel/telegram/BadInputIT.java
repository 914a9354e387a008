package dev.soroka.notification.channel.telegram;

import static dev.soroka.notification.outbox.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.Notification.Content;
import dev.soroka.common.contract.NotificationFinished.Finished;
import dev.soroka.common.contract.NotificationFinished.State;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.RichText.Entity;
import dev.soroka.common.contract.RichText.Kind;
import dev.soroka.common.contract.Sender;
import dev.soroka.common.json.SorokaJson;
import dev.soroka.common.secret.Secrets;
import dev.soroka.notification.channel.Channel;
import dev.soroka.notification.outbox.TestOutbox;
import dev.soroka.notification.sending.Instance;
import dev.soroka.sandbox.Sandbox;
import dev.soroka.sandbox.SandboxOptions;
import dev.soroka.sandbox.control.SeenMessage;
import dev.soroka.sandbox.fault.Fault;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts that nobody should send, and answers that nobody should give. */
class BadInputIT {
  private static final Secrets SECRETS =
      new Secrets("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");

  private final Sandbox telegram =
      Sandbox.start(SandboxOptions.forBenchmarks().withMemory(100, 500));
  private final TestOutbox outbox = new TestOutbox(Clock.systemUTC());
  private final Instance instance = new Instance(outbox, channel()).start();

  @BeforeEach
  void meet() {
    telegram.control().createPerson(500, "Anna");
    telegram.control().createPerson(501, "Boris");
  }

  @AfterEach
  void close() {
    instance.close();
    telegram.close();
    outbox.close();
  }

  @Test
  void nothingIsRefusedAndKeptWithTheReason() {
    assertThat(sent(RichText.plain("   ")).error()).contains("text must be non-empty");
  }

  @Test
  void aChatThatNeverExistedIsRefused() {
    instance.intake().take(request(1).chat(999).build());

    assertThat(end().error()).isEqualTo("Bad Request: chat not found");
    assertThat(telegram.ledger().calls("sendMessage")).hasSize(1);
  }

  @Test
  void aButtonWithoutATextAndAnEntityBesideItsTextCannotEvenBeAskedFor() {
    assertThatThrownBy(() -> Keyboard.Button.press(" ", "more"))
        .isInstanceOf(IllegalArgumentException.class);
    for (var entity :
        List.of(
            new Entity(Kind.BOLD, Integer.MAX_VALUE, 10, null),
            new Entity(Kind.BOLD, -1, 2, null),
            new Entity(Kind.BOLD, 0, 6, null),
            new Entity(Kind.BOLD, 1, Integer.MAX_VALUE, null))) {
      assertThatThrownBy(() -> new RichText("hello", List.of(entity)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aTextOfAHundredThousandCharactersArrivesWhole() {
    var text = "word ".repeat(20_000);

    assertThat(sent(RichText.plain(text)).state()).isEqualTo(State.SENT);
    assertThat(said().replace(" ", "")).isEqualTo(text.replace(" ", ""));
  }

  @Test
  void aTextOfEmojiOnlyArrivesWhole() {
    var text = "👩‍👩‍👧‍👦".repeat(1_000);

    assertThat(sent(RichText.plain(text)).state()).isEqualTo(State.SENT);
    assertThat(said()).isEqualTo(text);
  }

  @Test
  void entitiesThatOverlapOrCutACharacterOrLeadNowhereDoNotKeepATextFromArriving() {
    var text = "😀 hello <b>world</b> &amp;";
    var hostile = new ArrayList<Entity>();
    for (int i = 0; i < text.length() - 3; i++) {
      hostile.add(new Entity(Kind.BOLD, i, 2, null));
      hostile.add(new Entity(Kind.TEXT_LINK, i, 3, "javascript:alert(1)"));
      hostile.add(new Entity(Kind.PRE, i, 1, null));
    }

    assertThat(sent(new RichText(text, hostile)).state()).isEqualTo(State.SENT);
    assertThat(said()).isEqualTo(text);
  }

  @Test
  void aChatThatIsToldToWaitForTwelveHoursCostsTheOthersNothing() {
    telegram.faults().order(Fault.tooMany("sendMessage", 43_200));
    instance.intake().take(request(1).build());
    await().until(() -> telegram.ledger().calls("sendMessage").size() == 1);

    instance.intake().take(request(2).chat(501).build(), request(3).build());

    assertThat(end().request()).isEqualTo(2);
    assertThat(outbox.state(1)).isEqualTo("due");
    assertThat(outbox.state(3)).isEqualTo("due");
    assertThat(telegram.ledger().calls("sendMessage")).hasSize(2);
  }

  @Test
  void answersThatAreNoneComeLateOrNeverLeaveEveryRowWithItsEnd() {
    telegram.faults().order(Fault.garbage("sendMessage").containing("first"));
    telegram.faults().order(Fault.delay("sendMessage", Duration.ofSeconds(3)).containing("late"));
    telegram
        .faults()
        .order(Fault.timeout("sendMessage").within(Duration.ofMillis(200)).containing("never"));

    instance
        .intake()
        .take(
            request(1).text("first").build(),
            request(2).text("late").build(),
            request(3).text("never").build());

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(outbox.finished()).hasSize(3));
    assertThat(outbox.finished())
        .allSatisfy(row -> assertThat(row.state()).isEqualTo(State.SENT))
        .allSatisfy(row -> assertThat(row.repeated()).isTrue());
  }

  private Finished sent(RichText text) {
    var content = new Content.Written(text, Keyboard.NONE);
    instance.intake().take(request(1).content(content).build());
    return end();
  }

  private Finished end() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(outbox.finished()).hasSize(1));
    return outbox.finished().getFirst();
  }

  private String said() {
    return telegram.chat(500).fromBot().stream()
        .map(SeenMessage::text)
        .collect(Collectors.joining());
  }

  private Channel channel() {
    var quick =
        new TelegramProperties(telegram.address(), Duration.ofSeconds(2), Duration.ofSeconds(1));
    var token = SECRETS.encrypt("42:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw");
    return new Telegram(quick, SorokaJson.mapper(), SECRETS)
        .open(new Sender(1, "telegram", "soroka_bot", token, null, true));
  }
}
