package dev.soroka.notification.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.Keyboard.Button;
import dev.soroka.common.contract.ReplyRequested.Command;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.RichText.Entity;
import dev.soroka.common.contract.RichText.Kind;
import dev.soroka.common.contract.Sender;
import dev.soroka.common.json.SorokaJson;
import dev.soroka.common.secret.Secrets;
import dev.soroka.notification.channel.Call;
import dev.soroka.notification.channel.Channel;
import dev.soroka.notification.channel.Outcome;
import dev.soroka.sandbox.Sandbox;
import dev.soroka.sandbox.SandboxOptions;
import dev.soroka.sandbox.fault.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TelegramChannelIT {
  private static final String TOKEN = "42:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";
  private static final Secrets SECRETS =
      new Secrets("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.forTests());
  private final Channel channel = open(sandbox.address());

  @BeforeEach
  void meet() {
    sandbox.control().createPerson(501, "Anna");
    sandbox.control().createGroup(-5, "Team");
    channel.call(new Call.Probe());
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void tellsThatNothingWasWrittenWhenNobodyListens() {
    var nobody = open(URI.create("http://127.0.0.1:1"));

    assertThat(nobody.call(send(501, "hello"))).isInstanceOf(Outcome.Unwritten.class);
    assertThat(open(URI.create("http://no-such-host.invalid")).call(send(501, "hello")))
        .isInstanceOf(Outcome.Unwritten.class);
  }

  @Test
  void doesNotKnowWhatBecameOfACallThatWasNotAnswered() {
    sandbox.faults().order(Fault.afterTimeout("sendMessage"));

    assertThat(channel.call(send(501, "hello"))).isInstanceOf(Outcome.Unknown.class);
    assertThat(sandbox.chat(501).fromBot()).hasSize(1);
  }

  @Test
  void makesACallOnceWhenTheConnectionBreaks() {
    sandbox.faults().order(Fault.reset("sendMessage"));

    assertThat(channel.call(send(501, "hello"))).isInstanceOf(Outcome.Unknown.class);
    assertThat(sandbox.ledger().calls("sendMessage")).hasSize(1);
  }

  @Test
  void doesNotKnowWhatAnAnswerWithoutSenseMeans() {
    sandbox.faults().order(Fault.garbage("sendMessage"));

    assertThat(channel.call(send(501, "hello"))).isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void tellsHowLongToWait() {
    sandbox.faults().order(Fault.tooMany("sendMessage", 43_200));

    assertThat(channel.call(send(501, "hello")))
        .isEqualTo(new Outcome.RetryAfter(Duration.ofHours(12)));
  }

  @Test
  void tellsWhenTelegramFails() {
    sandbox.faults().order(Fault.error("sendMessage", 502));

    assertThat(channel.call(send(501, "hello"))).isEqualTo(new Outcome.ServerFault("Bad Gateway"));
  }

  @Test
  void tellsWhenThePersonBlockedTheBot() {
    sandbox.chat(501).blocks();

    assertThat(channel.call(send(501, "hello")))
        .isEqualTo(new Outcome.Closed("Forbidden: bot was blocked by the user"));
  }

  @Test
  void tellsWhereAGroupHasGone() {
    var supergroup = sandbox.chat(-5).upgrades();

    assertThat(channel.call(send(-5, "hello")))
        .isEqualTo(new Outcome.Moved(Long.toString(supergroup.id())));
  }

  @Test
  void tellsWhatTelegramWillNeverDo() {
    assertThat(channel.call(send(999, "hello")))
        .isEqualTo(new Outcome.Refused("Bad Request: chat not found"));
    assertThat(channel.call(send(501, "x".repeat(4_097)))).isInstanceOf(Outcome.Refused.class);
    assertThat(channel.call(send(501, "  "))).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void tellsWhenTheTokenIsNotAccepted() {
    try (var strict = Sandbox.start(SandboxOptions.forTests().withTokens(Set.of("1:other")))) {
      assertThat(open(strict.address()).call(new Call.Probe()))
          .isInstanceOf(Outcome.Unauthorized.class);
    }
  }

  @Test
  void takesAnEditThatChangesNothingForDone() {
    var message = ((Outcome.Sent) channel.call(send(501, "hello"))).message();

    assertThat(channel.call(edit(message, "hello"))).isEqualTo(new Outcome.Sent(message));
    assertThat(channel.call(edit(message, "bye"))).isEqualTo(new Outcome.Sent(message));
    assertThat(sandbox.chat(501).lastFromBot().orElseThrow().text()).isEqualTo("bye");
  }

  @Test
  void tellsWhenThereIsNothingToEdit() {
    assertThat(channel.call(edit(12_345, "hello"))).isInstanceOf(Outcome.Gone.class);
  }

  @Test
  void marksRangesAndOffersButtons() {
    var text =
        new RichText(
            "💥 <b>title</b>",
            List.of(
                new Entity(Kind.BOLD, 3, 12, null),
                new Entity(Kind.TEXT_LINK, 3, 12, "https://example.org/1"),
                new Entity(Kind.EXPANDABLE_BLOCKQUOTE, 0, 2, null)));
    var keyboard =
        Keyboard.of(
            List.of(Button.open("Open", "https://example.org/1"), Button.press("More", "more")));

    channel.call(new Call.Send(Address.chat(501), text, keyboard));

    var call = sandbox.ledger().calls("sendMessage").getFirst();
    assertThat(call.ok()).isTrue();
    assertThat(call.text()).isEqualTo("💥 <b>title</b>");
    assertThat(call.parameters().toString())
        .contains("expandable_blockquote", "text_link", "callback_data")
        .doesNotContain("parse_mode");
    assertThat(sandbox.chat(501).presses("More")).isNotBlank();
  }

  @Test
  void writesIntoATopic() {
    var forum = sandbox.control().createForum(-7, "Forum");
    int topic = forum.opensTopic("News");

    channel.call(
        new Call.Send(
            new Address("telegram", "-7", topic), RichText.plain("hello"), Keyboard.NONE));

    assertThat(forum.inTopic(topic).fromBot()).hasSize(1);
  }

  @Test
  void answersAButton() {
    var keyboard = Keyboard.of(List.of(Button.press("More", "more")));
    channel.call(new Call.Send(Address.chat(501), RichText.plain("hello"), keyboard));
    var query = sandbox.chat(501).presses("More");

    assertThat(channel.call(new Call.Acknowledge(query, "done", true)))
        .isEqualTo(new Outcome.Sent(0));
    assertThat(channel.call(new Call.Acknowledge("nonsense", null, false)))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(sandbox.chat(501).answerTo(query)).isPresent();
  }

  @Test
  void offersCommands() {
    var call = new Call.OfferCommands("ru", List.of(new Command("start", "Начать")));

    assertThat(channel.call(call)).isEqualTo(new Outcome.Sent(0));
  }

  @Test
  void refusesASecretThatIsNotOurs() {
    var kind = kind(sandbox.address());

    assertThatThrownBy(() -> kind.open(sender("in the clear", null)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> kind.open(sender(SECRETS.encrypt(TOKEN), SECRETS.encrypt("x:1"))))
        .hasMessageContaining("A proxy");
  }

  @Test
  void goesThroughTheSendersProxyOnly() {
    var token = SECRETS.encrypt(TOKEN);
    var proxied =
        kind(sandbox.address()).open(sender(token, SECRETS.encrypt("http://127.0.0.1:1")));

    assertThat(proxied.call(send(501, "hello"))).isInstanceOf(Outcome.Unwritten.class);
    assertThat(sandbox.ledger().calls("sendMessage")).isEmpty();
  }

  private static Call send(long chat, String text) {
    return new Call.Send(Address.chat(chat), RichText.plain(text), Keyboard.NONE);
  }

  private static Call edit(long message, String text) {
    return new Call.Edit(Address.chat(501), message, RichText.plain(text), Keyboard.NONE);
  }

  private static Channel open(URI address) {
    return kind(address).open(sender(SECRETS.encrypt(TOKEN), null));
  }

  private static Telegram kind(URI address) {
    var quick = new TelegramProperties(address, Duration.ofMillis(700), Duration.ofMillis(500));
    return new Telegram(quick, SorokaJson.mapper(), SECRETS);
  }

  private static Sender sender(String token, @Nullable String proxy) {
    return new Sender(1, "telegram", "soroka_bot", token, proxy, true);
  }
}
