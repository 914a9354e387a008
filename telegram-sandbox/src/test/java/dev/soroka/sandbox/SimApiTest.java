package dev.soroka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.sandbox.json.Json;
import dev.soroka.sandbox.limit.Limits;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The control API over HTTP. */
class SimApiTest {

  private final Sandbox sandbox =
      Sandbox.start(SandboxOptions.forTests().withLimits(Limits.none()).withReadyChats(true));
  private final TestBot bot = new TestBot(sandbox);

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          message  | {"chat":501}                            | "text" is missing
          message  | {"text":"x"}                            | "chat" is missing
          message  | {"chat":"Anna","text":"x"}              | "chat" is no number: Anna
          message  | {"chat":999,"text":"x"}                 | There is no chat 999
          message  | {"chat":501,"text":"x","bot":5}         | No bot 5 has connected
          message  | {"chat":501,"text":"x","thread":9}      | Chat 501 has no topic 9
          message  | [1]                                     | The body is no JSON object
          callback | {"chat":501,"label":"Go"}               | No message has a button "Go"
          callback | {"chat":501,"message_id":9,"label":"Go"} | Message 9 has no button "Go"
          chat     | {"type":"secret","title":"x"}           | There is no chat of the type secret
          chat     | {"type":"private"}                      | "title" is missing
          chat     | {"type":"group","title":"x","started":"perhaps"} | "started" is neither true nor false
          topic    | {"chat":501,"name":"x"}                 | Chat 501 is no forum
          migrate  | {"chat":501}                            | Only a group that is none yet becomes a supergroup
          dance    | {}                                      | There is no POST /sim/dance
          """)
  void whatCannotBeDoneIsExplained(String path, String body, String reason) {
    assertThat(bot.sim(path, body).path("description").asString()).isEqualTo(reason);
  }

  @Test
  void pagesOfOtherSitesMayNotMoveAnyone() {
    var request =
        HttpRequest.newBuilder(sandbox.address().resolve("/sim/reset"))
            .header("Origin", "https://evil.example.org")
            .POST(BodyPublishers.noBody())
            .build();

    assertThat(text(request)).contains("Pages of other sites may not use this");
    assertThat(
            new String(
                bot.post("/sim/message", "text/plain", "{}".getBytes(StandardCharsets.UTF_8))
                    .body(),
                StandardCharsets.UTF_8))
        .contains("The body has to be application/json");
  }

  @Test
  void aPersonTalksAndPresses_andTheAnswerCanBeAskedFor() {
    bot.sim("message", "{\"chat\":501,\"text\":\"/start\"}");
    bot.result(
        "sendMessage",
        "{\"chat_id\":501,\"text\":\"Choose\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"Go\",\"callback_data\":\"g\"}]]}}");

    var query =
        bot.sim("callback", "{\"chat\":501,\"label\":\"Go\"}")
            .required("result")
            .path("query")
            .asString();
    var before = bot.get("/sim/callback?query=" + query).required("result");
    bot.result(
        "answerCallbackQuery",
        "{\"callback_query_id\":\"%s\",\"text\":\"Gone\",\"show_alert\":true}".formatted(query));
    var after = bot.get("/sim/callback?query=" + query).required("result");

    assertThat(before.path("answered").asBoolean()).isFalse();
    assertThat(after.path("text").asString()).isEqualTo("Gone");
    assertThat(after.path("alert").asBoolean()).isTrue();
    assertThat(
            text(
                HttpRequest.newBuilder(sandbox.address().resolve("/sim/chat/501?format=text"))
                    .build()))
        .contains("  /start\n", "  Choose\n", "  [[Go]]\n");
  }

  @Test
  void chatsAreMadeOneByOneOrInBulk() {
    var group = bot.sim("chat", "{\"type\":\"group\",\"title\":\"New\"}").required("result");
    bot.sim("chat", "{\"type\":\"private\",\"title\":\"P\",\"id\":9000,\"count\":500}");

    assertThat(group.path("standing").asString()).isEqualTo("member");
    assertThat(group.path("id").asLong()).isNegative();
    bot.result("sendMessage", "{\"chat_id\":9499,\"text\":\"x\"}");
    assertThat(bot.description("sendMessage", "{\"chat_id\":9500,\"text\":\"x\"}"))
        .isEqualTo("Bad Request: chat not found");
  }

  @Test
  void everyChangeOfAChatHasItsPath() {
    for (var path : new String[] {"join", "promote", "kick", "leave"}) {
      assertThat(bot.sim(path, "{\"chat\":-601}").path("ok").asBoolean()).isTrue();
    }
    bot.sim("appoint", "{\"chat\":-601,\"user\":502}");
    bot.sim("dismiss", "{\"chat\":-601,\"user\":502}");
    bot.sim("message", "{\"chat\":501,\"text\":\"/start\"}");
    bot.sim("block", "{\"chat\":501}");
    bot.sim("unblock", "{\"chat\":501}");
    bot.sim("deactivate", "{\"chat\":501}");

    var chats = bot.get("/sim/state?bot=77").required("result").required("chats");
    assertThat(chat(chats, -601).path("standing").asString()).isEqualTo("kicked");
    assertThat(chat(chats, -601).path("absent").get(0).asLong()).isEqualTo(501);
    assertThat(chat(chats, 501).path("standing").asString()).isEqualTo("member");
    assertThat(chat(chats, 501).path("deactivated").asBoolean()).isTrue();
    assertThat(bot.sim("migrate", "{\"chat\":-601}").required("result").path("type").asString())
        .isEqualTo("supergroup");
    var forum = chat(chats, -1_000_000_000_701L);
    assertThat(
            bot.sim("topic", "{\"chat\":%d,\"name\":\"X\"}".formatted(forum.path("id").asLong()))
                .required("result")
                .path("thread")
                .asInt())
        .isPositive();
  }

  @Test
  void aResetBringsTheBeginningBack_butIdsGoOn() {
    bot.sim("message", "{\"chat\":501,\"text\":\"/start\"}");
    var before = bot.result("sendMessage", "{\"chat_id\":501,\"text\":\"x\"}");

    bot.sim("reset", "{}");

    assertThat(sandbox.ledger().calls()).isEmpty();
    assertThat(bot.result("getUpdates", "{}")).isEmpty();
    assertThat(bot.description("sendMessage", "{\"chat_id\":501,\"text\":\"x\"}"))
        .isEqualTo("Bad Request: chat not found");
    bot.sim("message", "{\"chat\":501,\"text\":\"/start\"}");
    assertThat(
            bot.result("sendMessage", "{\"chat_id\":501,\"text\":\"x\"}")
                .path("message_id")
                .asInt())
        .isGreaterThan(before.path("message_id").asInt());
  }

  private static JsonNode chat(JsonNode chats, long id) {
    return chats
        .valueStream()
        .filter(chat -> chat.path("id").asLong() == id)
        .findFirst()
        .orElseGet(Json::object);
  }

  private String text(HttpRequest request) {
    return new String(bot.send(request).body(), StandardCharsets.UTF_8);
  }
}
