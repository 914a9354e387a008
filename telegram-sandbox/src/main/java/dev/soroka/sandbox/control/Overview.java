package dev.soroka.sandbox.control;

import dev.soroka.sandbox.json.Json;
import dev.soroka.sandbox.stage.Stage;
import dev.soroka.sandbox.world.Bot;
import dev.soroka.sandbox.world.Chat;
import dev.soroka.sandbox.world.History;
import dev.soroka.sandbox.world.Message;
import dev.soroka.sandbox.world.Person;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything the chat page shows before a chat is opened. */
final class Overview {

  private static final int MOST_CHATS = 200;
  private static final int MOST_COUNTED = 100;

  private final Stage stage;

  Overview(Stage stage) {
    this.stage = stage;
  }

  /** All bots, and the chats as one bot sees them, the busiest first. */
  ObjectNode of(long bot) {
    var overview = Json.object();
    overview.set("bots", Json.array(stage.world().bots(), this::bot));
    overview.set(
        "people",
        Json.array(stage.world().people().stream().limit(MOST_CHATS).toList(), Person::json));
    var chats =
        stage.world().chats().stream()
            .sorted(Comparator.comparingInt((Chat chat) -> newest(bot, chat)).reversed())
            .limit(MOST_CHATS)
            .toList();
    overview.set("chats", Json.array(chats, chat -> chat(bot, chat)));
    return overview;
  }

  private int newest(long bot, Chat chat) {
    return stage.world().history(bot, chat).newest().map(Message::id).orElse(0);
  }

  private JsonNode bot(Bot bot) {
    var profile = bot.profile();
    var json = bot.json();
    json.set("names", texts(profile.names()));
    json.set("descriptions", texts(profile.descriptions()));
    json.set("short_descriptions", texts(profile.shortDescriptions()));
    var commands = json.putObject("commands");
    profile.commands().forEach(commands::set);
    return json;
  }

  private static ObjectNode texts(Map<String, String> byLanguage) {
    var texts = Json.object();
    byLanguage.forEach(texts::put);
    return texts;
  }

  ObjectNode chat(long bot, Chat chat) {
    var json = stage.wire().chat(chat);
    json.put("standing", chat.standing(bot).name().toLowerCase(Locale.ROOT));
    json.put("migrated_to", chat.migratedTo());
    json.put("deactivated", chat.isDeactivated());
    json.set("administrators", numbers(chat.administrators()));
    json.set("absent", numbers(List.copyOf(chat.absent())));
    var topics = json.putArray("topics");
    chat.topics().forEach((thread, name) -> topics.addObject().put("id", thread).put("name", name));
    var history = stage.world().history(bot, chat);
    history.newest().ifPresent(message -> json.set("newest", stage.wire().message(bot, message)));
    json.set("from_bots", numbers(newestFromBots(history)));
    return json;
  }

  /** What the page counts unread messages by. */
  private static List<Long> newestFromBots(History history) {
    return history.all().reversed().stream()
        .filter(message -> message.author().bot())
        .limit(MOST_COUNTED)
        .map(message -> (long) message.id())
        .toList();
  }

  private static JsonNode numbers(List<Long> ids) {
    var numbers = Json.array();
    ids.forEach(numbers::add);
    return numbers;
  }

  /** The messages of a chat, from the oldest to the newest. */
  JsonNode messages(long bot, Chat chat) {
    return Json.array(
        stage.world().history(bot, chat).all(), message -> stage.wire().forPage(bot, message));
  }

  /** The messages of a chat to read in a terminal. */
  String text(Conversation conversation) {
    var lines = new StringBuilder();
    conversation
        .history()
        .forEach(
            message -> {
              var seen = SeenMessage.of(message);
              lines
                  .append(Instant.ofEpochSecond(message.post().date()))
                  .append(seen.fromBot() ? " bot " : " person ")
                  .append(message.author().id())
                  .append(" #")
                  .append(message.id())
                  .append('\n')
                  .append(seen.text().indent(2));
              seen.buttons()
                  .forEach(
                      row ->
                          lines
                              .append("  ")
                              .append(
                                  row.stream().map(button -> "[" + button.text() + "]").toList())
                              .append('\n'));
            });
    return lines.toString();
  }
}
