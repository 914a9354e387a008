package dev.soroka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.sandbox.text.Entity;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a bot can send, and what it can say about itself and ask. */
class BotApiTest {

  private final SandboxWithAnna anna = new SandboxWithAnna();
  private final Sandbox sandbox = anna.sandbox();
  private final TestBot bot = anna.bot();

  @AfterEach
  void stop() {
    anna.close();
  }

  @Test
  void anAlbumComesFromUploadsAndKnownFiles_allOrNothing() {
    var known =
        anna.photo(Map.of("chat_id", "501")).path("photo").get(0).path("file_id").asString();
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
    var file = anna.photo(Map.of("chat_id", "501", "caption", "Новое")).path("photo").get(0);

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
}
