package dev.soroka.notification.channel.telegram;

import static dev.soroka.notification.outbox.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.Notification.Content;
import dev.soroka.common.contract.NotificationFinished.Finished;
import dev.soroka.common.contract.NotificationFinished.State;
import dev.soroka.common.contract.Picture;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.Sender;
import dev.soroka.common.json.SorokaJson;
import dev.soroka.common.secret.Secrets;
import dev.soroka.notification.channel.Channel;
import dev.soroka.notification.outbox.TestOutbox;
import dev.soroka.notification.picture.PictureServer;
import dev.soroka.notification.sending.Instance;
import dev.soroka.sandbox.Sandbox;
import dev.soroka.sandbox.SandboxOptions;
import dev.soroka.sandbox.control.SeenMessage;
import dev.soroka.sandbox.fault.Fault;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shop's orders with pictures, from a server of its own into a chat as strict as Telegram. */
class PicturesIT {
  private static final Secrets SECRETS =
      new Secrets("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");

  private final Sandbox telegram =
      Sandbox.start(SandboxOptions.forBenchmarks().withMemory(50, 500));
  private final PictureServer shop = new PictureServer();
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
    shop.close();
    telegram.close();
    outbox.close();
  }

  @Test
  void leadsToPicturesThatCannotBeShown() {
    var bad = List.of("huge", "empty", "gone", "drawing.svg", "page", "cloud");

    send(1, "Order 7", "k", bad.toArray(String[]::new));

    var message = onlyMessage();
    assertThat(message.picture()).isEmpty();
    assertThat(message.text()).startsWith("Order 7").contains("🖼 huge, 5 €", "🖼 cloud, 5 €");
    assertThat(counted("too-large")).isEqualTo(1);
    assertThat(counted("guarded")).isEqualTo(1);
    assertThat(counted("svg")).isEqualTo(1);
  }

  @Test
  void leadsToAPictureThatTelegramWillNotHave() {
    telegram.faults().order(Fault.error("sendPhoto", 400, "Bad Request: IMAGE_PROCESS_FAILED"));

    send(1, "Order 7", null, "cup.png");

    assertThat(onlyMessage().text()).startsWith("Order 7").contains("🖼 cup.png, 5 €");
    assertThat(counted("refused")).isEqualTo(1);
  }

  @Test
  void showsNoPictureTwiceOfAnAlbumThatCameInPart() {
    var error = "Bad Request: failed to send message #2 with the error message \"MEDIA_EMPTY\"";
    telegram.faults().order(Fault.error("sendMediaGroup", 400, error));

    send(1, "Order 7", null, "a.png", "b.png", "c.png");

    assertThat(onlyMessage().text())
        .contains("🖼 b.png, 5 €", "🖼 c.png, 5 €")
        .doesNotContain("a.");
    assertThat(telegram.ledger().calls("sendMediaGroup")).hasSize(1);
  }

  @Test
  void uploadsAgainWhatTelegramNoLongerKnows() {
    send(1, "one", null, "cup.png");
    outbox.execute("update picture_file set file = 'photo-1x1-1-00000000000000000000000000000000'");

    send(2, "two", null, "cup.png");

    assertThat(telegram.chat(500).fromBot())
        .extracting(SeenMessage::text)
        .containsExactly("one\n\ncup.png, 5 €", "two\n\ncup.png, 5 €");
  }

  @Test
  void showsOnePictureWithTheTextAndTheButtonsUnderIt_andEditsIt() {
    send(1, "Order 7: new", "order:7", "cup.png");
    send(2, "Order 7: paid", "order:7", "cup.png");

    var message = onlyMessage();
    assertThat(message.picture()).isPresent();
    assertThat(message.text()).isEqualTo("Order 7: paid");
    assertThat(message.labels()).containsExactly("Open");
  }

  @Test
  void uploadsAPictureOnceForAll() {
    send(1, "one", null, "cup.png");
    instance.intake().take(request(2).chat(501).content(order("two", "cup.png")).build());
    awaitFinished(2);

    assertThat(shop.asked()).isEqualTo(1);
    assertThat(telegram.ledger().calls("sendPhoto").getLast().parameters().toString())
        .contains("\"photo\":\"photo-40x30");
  }

  @Test
  void makesAlbumsOfTwoToTen_eachPictureWithItsCaption_andTheTextLast() {
    var names = IntStream.rangeClosed(1, 11).mapToObj(i -> i + ".png").toArray(String[]::new);

    send(1, "Order 7", "order:7", names);
    send(2, "Order 7: paid", "order:7");

    var messages = telegram.chat(500).fromBot();
    assertThat(messages).hasSize(12);
    assertThat(messages.get(0).text()).isEqualTo("1.png, 5 €");
    assertThat(messages.get(10).text()).isEqualTo("11.png, 5 €");
    assertThat(messages.getLast().text()).isEqualTo("Order 7: paid");
    assertThat(telegram.ledger().calls("sendMediaGroup")).hasSize(2);
  }

  private void send(long id, String text, @Nullable String key, String... pictures) {
    instance.intake().take(request(id).key(key).content(order(text, pictures)).build());
    awaitFinished((int) id);
  }

  private void awaitFinished(int rows) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(outbox.finished())
                    .hasSize(rows)
                    .extracting(Finished::state)
                    .containsOnly(State.SENT));
  }

  private Content order(String text, String... pictures) {
    var shown =
        Stream.of(pictures).map(name -> new Picture(shop.url(name), name + ", 5 €")).toList();
    var open = Keyboard.of(List.of(Keyboard.Button.open("Open", "https://example.org/7")));
    return new Content.Written(RichText.plain(text), open, shown);
  }

  private SeenMessage onlyMessage() {
    assertThat(telegram.chat(500).fromBot()).hasSize(1);
    return telegram.chat(500).fromBot().getFirst();
  }

  private double counted(String outcome) {
    return instance.counted("pictures", "outcome", outcome);
  }

  private Channel channel() {
    var quick =
        new TelegramProperties(telegram.address(), Duration.ofSeconds(2), Duration.ofSeconds(1));
    var token = SECRETS.encrypt("42:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw");
    return new Telegram(quick, SorokaJson.mapper(), SECRETS)
        .open(new Sender(1, "telegram", "soroka_bot", token, null, true));
  }
}
