package dev.soroka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.sandbox.callback.CallbackAnswer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a message that was sent: it is edited, deleted, and its buttons are pressed. */
class SentMessageTest {

  private final SandboxWithAnna anna = new SandboxWithAnna();
  private final SettableClock clock = anna.clock();
  private final Sandbox sandbox = anna.sandbox();
  private final TestBot bot = anna.bot();

  @AfterEach
  void stop() {
    anna.close();
  }

  @Test
  void editingToTheSameIsRefused() {
    var id = send("Hello");

    assertThat(edit(id, "Hello"))
        .isEqualTo(
            "Bad Request: message is not modified: specified new message content and reply markup"
                + " are exactly the same as a current content and reply markup of the message");
    assertThat(sandbox.chat(501).messages().getLast().edited()).isFalse();
  }

  @Test
  void whatAPersonWroteCannotBeEdited() {
    var said = sandbox.chat(501).says("mine");

    assertThat(edit(said.id(), "yours")).isEqualTo("Bad Request: message can't be edited");
  }

  @Test
  void aPictureHasNoText_andATextNoCaption() {
    var text = send("words");
    var picture = anna.photo(Map.of("chat_id", "501")).path("message_id").asInt();

    assertThat(edit(picture, "x"))
        .isEqualTo("Bad Request: there is no text in the message to edit");
    assertThat(
            bot.description(
                "editMessageCaption",
                "{\"chat_id\":501,\"message_id\":%d,\"caption\":\"x\"}".formatted(text)))
        .isEqualTo("Bad Request: there is no caption in the message to edit");
  }

  @Test
  void anEditIsSeen_withItsNewKeyboard() {
    var id =
        bot.result(
                "sendMessage",
                "{\"chat_id\":501,\"text\":\"one\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"A\",\"callback_data\":\"a\"}]]}}")
            .path("message_id")
            .asInt();

    var edited =
        bot.result(
            "editMessageText",
            "{\"chat_id\":501,\"message_id\":%d,\"text\":\"two\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"B\",\"callback_data\":\"b\"}]]}}"
                .formatted(id));

    assertThat(edited.path("edit_date").asLong()).isEqualTo(clock.instant().getEpochSecond());
    var seen = sandbox.chat(501).lastFromBot().orElseThrow();
    assertThat(seen.text()).isEqualTo("two");
    assertThat(seen.labels()).containsExactly("B");
    assertThat(seen.edited()).isTrue();
  }

  @Test
  void anEditWithoutKeyboardTakesItAway() {
    var id =
        bot.result(
                "sendMessage",
                "{\"chat_id\":501,\"text\":\"one\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"A\",\"callback_data\":\"a\"}]]}}")
            .path("message_id")
            .asInt();

    bot.result("editMessageReplyMarkup", "{\"chat_id\":501,\"message_id\":%d}".formatted(id));

    var seen = sandbox.chat(501).lastFromBot().orElseThrow();
    assertThat(seen.buttons()).isEmpty();
    assertThat(seen.edited()).isFalse();
  }

  @Test
  void aMessageOlderThanTwoDaysCannotBeDeleted() {
    var old = send("old");
    clock.passes(Duration.ofHours(49));
    var fresh = send("fresh");

    assertThat(delete(old)).isEqualTo("Bad Request: message can't be deleted");
    assertThat(delete(fresh)).isEmpty();
    assertThat(sandbox.chat(501).messages()).extracting("text").containsExactly("old");
  }

  @Test
  void aButtonIsAnsweredOnce_andNotTooLate() {
    var message =
        bot.result(
            "sendMessage",
            "{\"chat_id\":501,\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"Mute\",\"callback_data\":\"m:1\"}]]}}");
    var late = sandbox.chat(501).presses("Mute");
    clock.passes(Duration.ofSeconds(61));
    var query = sandbox.chat(501).presses("Mute");

    var update = bot.result("getUpdates", "{}").get(1).required("callback_query");
    assertThat(update.path("data").asString()).isEqualTo("m:1");
    assertThat(update.path("from").path("id").asLong()).isEqualTo(501);
    assertThat(update.path("message").path("message_id").asInt())
        .isEqualTo(message.path("message_id").asInt());
    assertThat(answerCallback(late)).startsWith("Bad Request: query is too old");
    assertThat(answerCallback(query)).isEmpty();
    assertThat(answerCallback(query)).startsWith("Bad Request: query is too old");
    assertThat(sandbox.chat(501).answerTo(query)).contains(new CallbackAnswer("Done", false, ""));
  }

  @Test
  void dataThatStandsOnNoButtonArrivesToo_withAMessageThatIsGone() {
    sandbox.chat(501).sends(4_711, "forged");

    var query = bot.result("getUpdates", "{}").get(0).required("callback_query");
    assertThat(query.path("data").asString()).isEqualTo("forged");
    assertThat(query.path("message").path("date").asInt(-1)).isZero();
  }

  private int send(String text) {
    return bot.result("sendMessage", "{\"chat_id\":501,\"text\":\"%s\"}".formatted(text))
        .path("message_id")
        .asInt();
  }

  private String edit(int id, String text) {
    return bot.description(
        "editMessageText",
        "{\"chat_id\":501,\"message_id\":%d,\"text\":\"%s\"}".formatted(id, text));
  }

  private String delete(int id) {
    return bot.description("deleteMessage", "{\"chat_id\":501,\"message_id\":%d}".formatted(id));
  }

  private String answerCallback(String query) {
    return bot.description(
        "answerCallbackQuery", "{\"callback_query_id\":\"%s\",\"text\":\"Done\"}".formatted(query));
  }
}
