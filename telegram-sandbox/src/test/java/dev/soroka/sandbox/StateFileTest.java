package dev.soroka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.sandbox.limit.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A sandbox that goes on where it stopped. */
class StateFileTest {

  @TempDir private Path folder;

  @Test
  void anUnreadableFileIsSetAside_andTheSandboxStarts() throws IOException {
    Files.writeString(folder.resolve("sandbox.json"), "{\"lastMessageId\":");

    try (var sandbox = Sandbox.start(options())) {
      assertThat(sandbox.chat(501).id()).isEqualTo(501);
    }

    assertThat(folder.resolve("sandbox.json.unreadable")).exists();
    assertThat(folder.resolve("sandbox.json")).exists();
  }

  @Test
  void everythingIsThereAfterARestart() {
    int lastId;
    int lastUpdate;
    JsonNode picture;
    try (var sandbox = Sandbox.start(options())) {
      var bot = new TestBot(sandbox);
      bot.result("setMyName", "{\"name\":\"Soroka\"}");
      sandbox.chat(501).says("/start");
      lastUpdate = bot.result("getUpdates", "{}").get(0).path("update_id").asInt();
      picture =
          bot.multipart(
              "sendPhoto", Map.of("chat_id", "501"), Map.of("photo", TestPictures.png(20, 20)));
      lastId =
          bot.result(
                  "sendMessage",
                  "{\"chat_id\":501,\"text\":\"Hi\",\"entities\":[{\"type\":\"text_link\",\"offset\":0,\"length\":2,\"url\":\"https://e.org/\"}],\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"Go\",\"callback_data\":\"g\"}]]}}")
              .path("message_id")
              .asInt();
      sandbox.chat(-601).adds();
    }

    try (var sandbox = Sandbox.start(options())) {
      var bot = new TestBot(sandbox);

      assertThat(bot.result("getMe", "{}").path("first_name").asString()).isEqualTo("Soroka");
      var messages = sandbox.chat(501).messages();
      assertThat(messages).extracting("text").containsExactly("/start", "", "Hi");
      assertThat(messages.getLast().labels()).containsExactly("Go");
      assertThat(messages.getLast().entities().getFirst().detail("url"))
          .isEqualTo("https://e.org/");
      bot.result(
          "editMessageText",
          "{\"chat_id\":501,\"message_id\":%d,\"text\":\"Edited\"}".formatted(lastId));
      bot.result("sendMessage", "{\"chat_id\":-601,\"text\":\"still inside\"}");
      assertThat(
              bot.result("sendMessage", "{\"chat_id\":501,\"text\":\"x\"}")
                  .path("message_id")
                  .asInt())
          .isGreaterThan(lastId);
      bot.result(
          "sendPhoto",
          "{\"chat_id\":501,\"photo\":\"%s\"}"
              .formatted(
                  picture.required("result").path("photo").get(0).path("file_id").asString()));

      sandbox.chat(501).says("again");
      var updates = bot.result("getUpdates", "{}");
      assertThat(updates.get(0).path("update_id").asInt()).isEqualTo(lastUpdate);
      assertThat(updates.get(updates.size() - 1).path("update_id").asInt())
          .isGreaterThan(lastUpdate + 1);
    }
  }

  @Test
  void aWebhookIsStillSetAfterARestart() {
    try (var sandbox = Sandbox.start(options())) {
      new TestBot(sandbox)
          .result("setWebhook", "{\"url\":\"https://127.0.0.1:1/hook\",\"secret_token\":\"s\"}");
    }

    try (var sandbox = Sandbox.start(options())) {
      assertThat(new TestBot(sandbox).result("getWebhookInfo", "{}").path("url").asString())
          .isEqualTo("https://127.0.0.1:1/hook");
    }
  }

  private SandboxOptions options() {
    return SandboxOptions.forTests()
        .withLimits(Limits.none())
        .withReadyChats(true)
        .withStateFile(folder.resolve("sandbox.json"));
  }
}
