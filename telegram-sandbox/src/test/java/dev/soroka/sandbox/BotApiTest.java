package dev.soroka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.sandbox.callback.CallbackAnswer;
import dev.soroka.sandbox.limit.Limits;
import dev.soroka.sandbox.text.Entity;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a bot can do, and what people then see. */
class BotApiTest {

  private final SettableClock clock = new SettableClock();
  private final Sandbox sandbox =
      Sandbox.start(SandboxOptions.forTests().withClock(clock).withLimits(Limits.none()));
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
    var picture = photo(Map.of("chat_id", "501")).path("message_id").asInt();

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

  @Test
  void anAlbumComesFromUploadsAndKnownFiles_allOrNothing() {
    var known = photo(Map.of("chat_id", "501")).path("photo").get(0).path("file_id").asString();
    var media =
        "[{\"type\":\"photo\",\"media\":\"attach://one\",\"caption\":\"Both\"},{\"type\":\"photo\",\"media\":\"%s\"}]"
            .formatted(known);

    var broken =
        bot.multipart("sendMediaGroup", Map.of("chat_id", "501", "media", media), Map.of());
    var album =
        bot.multipart(
                "sendMediaGroup",
                Map.of("chat_id", "501", "media", media),
                Map.of("one", TestPictures.png(30, 20)))
            .required("result");

    assertThat(broken.path("description").asString())
        .isEqualTo("Bad Request: can't parse InputMedia: media not found");
    assertThat(album).hasSize(2);
    assertThat(album.get(0).path("media_group_id")).isEqualTo(album.get(1).path("media_group_id"));
    assertThat(album.get(0).path("caption").asString()).isEqualTo("Both");
    assertThat(album.get(0).path("photo").get(0).path("width").asInt()).isEqualTo(30);
    assertThat(sandbox.chat(501).fromBot()).hasSize(3);
  }

  @Test
  void whatIsNoPictureIsRefused() {
    var answer =
        bot.multipart(
            "sendPhoto",
            Map.of("chat_id", "501"),
            Map.of("photo", "no picture".getBytes(StandardCharsets.UTF_8)));

    assertThat(answer.path("description").asString())
        .isEqualTo("Bad Request: IMAGE_PROCESS_FAILED");
  }

  @Test
  void aPictureCanBeLookedAt() {
    var file = photo(Map.of("chat_id", "501", "caption", "Новое")).path("photo").get(0);

    var response =
        bot.send(
            HttpRequest.newBuilder(
                    sandbox.address().resolve("/photos/" + file.path("file_id").asString()))
                .build());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(sandbox.chat(501).lastFromBot().orElseThrow().text()).isEqualTo("Новое");
  }

  @Test
  void everyWayOfCallingIsTheSame() {
    bot.form("sendmessage", "chat_id=501&text=form+%D1%8F&method=sendmessage");
    bot.multipart("SENDMESSAGE", Map.of("chat_id", "501", "text", "multipart я"), Map.of());
    bot.get("/bot" + TestBot.TOKEN + "/sendMessage?chat_id=501&text=query%20%D1%8F");
    bot.call("sendMessage", "{\"chat_id\":\"501\",\"text\":\"json я\",\"method\":\"sendMessage\"}");

    assertThat(sandbox.chat(501).fromBot())
        .extracting("text")
        .containsExactly("form я", "multipart я", "query я", "json я");
  }

  @Test
  void formsCarryStructuresAsText() {
    bot.form(
        "sendMessage",
        "chat_id=501&text=bold&entities=[{\"type\":\"bold\",\"offset\":0,\"length\":4}]"
            .replace("\"", "%22"));

    assertThat(sandbox.chat(501).lastFromBot().orElseThrow().entities())
        .containsExactly(new Entity("bold", 0, 4));
  }

  @Test
  void aReplyCarriesWhatItAnswers() {
    var said = sandbox.chat(501).says("question");

    var answer =
        bot.result(
            "sendMessage",
            "{\"chat_id\":501,\"text\":\"answer\",\"reply_parameters\":{\"message_id\":%d}}"
                .formatted(said.id()));
    var lenient =
        bot.call(
            "sendMessage",
            "{\"chat_id\":501,\"text\":\"x\",\"reply_parameters\":{\"message_id\":4711,\"allow_sending_without_reply\":true}}");

    assertThat(answer.path("reply_to_message").path("text").asString()).isEqualTo("question");
    assertThat(lenient.path("ok").asBoolean()).isTrue();
  }

  @Test
  void aBotSaysWhoItIs_perLanguage() {
    bot.result("setMyName", "{\"name\":\"Soroka\"}");
    bot.result("setMyName", "{\"name\":\"Сорока\",\"language_code\":\"ru\"}");
    bot.result("setMyDescription", "{\"description\":\"News\"}");
    bot.result(
        "setMyCommands",
        "{\"commands\":[{\"command\":\"/start\",\"description\":\"Begin\"}],\"scope\":{\"type\":\"chat\",\"chat_id\":501}}");

    assertThat(bot.result("getMe", "{}").path("first_name").asString()).isEqualTo("Soroka");
    assertThat(bot.result("getMyName", "{\"language_code\":\"ru\"}").path("name").asString())
        .isEqualTo("Сорока");
    assertThat(
            bot.result("getMyDescription", "{\"language_code\":\"de\"}")
                .path("description")
                .asString())
        .isEqualTo("News");
    assertThat(bot.result("getMyCommands", "{}")).isEmpty();
    assertThat(
            bot.result("getMyCommands", "{\"scope\":{\"type\":\"chat\",\"chat_id\":501}}")
                .get(0)
                .path("command")
                .asString())
        .isEqualTo("start");
    bot.result("deleteMyCommands", "{\"scope\":{\"type\":\"chat\",\"chat_id\":501}}");
    assertThat(bot.result("getMyCommands", "{\"scope\":{\"type\":\"chat\",\"chat_id\":501}}"))
        .isEmpty();
  }

  @Test
  void aBotAsksAboutAGroup_andLeavesIt() {
    var group = sandbox.control().createGroup(-601, "Team");
    sandbox.control().createPerson(502, "Boris");
    group.as(502).leaves();

    assertThat(status(501)).isEqualTo("creator");
    assertThat(status(502)).isEqualTo("left");
    assertThat(status(77)).isEqualTo("member");
    assertThat(bot.result("getChatAdministrators", "{\"chat_id\":-601}")).hasSize(1);
    assertThat(bot.result("getChat", "{\"chat_id\":-601}").path("title").asString())
        .isEqualTo("Team");

    bot.result("leaveChat", "{\"chat_id\":-601}");
    assertThat(bot.description("sendMessage", "{\"chat_id\":-601,\"text\":\"x\"}"))
        .isEqualTo("Forbidden: bot is not a member of the group chat");
  }

  private String status(long user) {
    return bot.result("getChatMember", "{\"chat_id\":-601,\"user_id\":%d}".formatted(user))
        .path("status")
        .asString();
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

  private JsonNode photo(Map<String, String> texts) {
    return bot.multipart("sendPhoto", texts, Map.of("photo", TestPictures.png(40, 40)))
        .required("result");
  }
}
