package dev.soroka.sandbox.method;

import dev.soroka.sandbox.answer.Answer;
import dev.soroka.sandbox.answer.Refusal;
import dev.soroka.sandbox.json.Json;
import dev.soroka.sandbox.world.World;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The methods by which a bot says what it can be told. */
final class Commands {

  private static final int MOST = 100;
  private static final int LONGEST_DESCRIPTION = 256;
  private static final Set<String> WIDE_SCOPES =
      Set.of("default", "all_private_chats", "all_group_chats", "all_chat_administrators");

  private final World world;

  Commands(World world) {
    this.world = world;
  }

  Answer set(Request request) {
    var commands =
        request
            .readableJson("commands", "commands")
            .filter(JsonNode::isArray)
            .orElseThrow(() -> Refusal.badRequest("expected an Array of BotCommand"));
    if (commands.size() > MOST) {
      throw Refusal.badRequest("BOT_COMMANDS_TOO_MUCH");
    }
    var kept = Json.array(commands.valueStream().toList(), Commands::command);
    world.bot(request.bot()).profile().commands().put(key(request), kept);
    changed(request);
    return Answer.yes();
  }

  Answer get(Request request) {
    return Answer.of(
        world.bot(request.bot()).profile().commands().getOrDefault(key(request), Json.array()));
  }

  Answer delete(Request request) {
    world.bot(request.bot()).profile().commands().remove(key(request));
    changed(request);
    return Answer.yes();
  }

  private void changed(Request request) {
    world.events().publish("bot", () -> world.bot(request.bot()).json());
  }

  private static JsonNode command(JsonNode node) {
    if (!node.isObject()) {
      throw Refusal.badRequest("can't parse BotCommand: expected an Object");
    }
    var name = Json.text(node, "command").strip();
    var command = name.startsWith("/") ? name.substring(1) : name;
    var description = Json.text(node, "description").strip();
    if (!command.matches("[a-z0-9_]{1,32}")) {
      throw Refusal.badRequest("BOT_COMMAND_INVALID");
    }
    if (description.isEmpty() || description.length() > LONGEST_DESCRIPTION) {
      throw Refusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
    }
    return Json.object().put("command", command).put("description", description);
  }

  /** Scope and language, as in {@code chat:501/ru}. */
  private static String key(Request request) {
    var scope =
        request.readableJson("scope", "BotCommandScope").map(Commands::scope).orElse("default");
    return scope + "/" + SelfDescribing.language(request);
  }

  private static String scope(JsonNode scope) {
    var type = Json.text(scope, "type");
    if (WIDE_SCOPES.contains(type)) {
      return type;
    }
    var chat = Json.text(scope, "chat_id");
    if (!Set.of("chat", "chat_administrators", "chat_member").contains(type)) {
      throw Refusal.badRequest("can't parse BotCommandScope: Unsupported type specified");
    }
    if (chat.isEmpty()) {
      throw Refusal.badRequest("can't parse BotCommandScope: Empty chat_id specified");
    }
    return type.equals("chat_member")
        ? type + ":" + chat + ":" + Json.text(scope, "user_id")
        : type + ":" + chat;
  }
}
