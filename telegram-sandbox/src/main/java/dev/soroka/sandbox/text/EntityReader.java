package dev.soroka.sandbox.text;

import dev.soroka.sandbox.answer.Refusal;
import dev.soroka.sandbox.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the entities of a call. */
final class EntityReader {

  private static final int MOST = 100;

  private static final Set<String> PLAIN =
      Set.of(
          "bold",
          "italic",
          "underline",
          "strikethrough",
          "spoiler",
          "code",
          "blockquote",
          "expandable_blockquote");

  /** Telegram finds these by itself and leaves out what the caller says of them. */
  private static final Set<String> FOUND =
      Set.of(
          "mention",
          "hashtag",
          "cashtag",
          "bot_command",
          "url",
          "email",
          "phone_number",
          "bank_card_number");

  private EntityReader() {}

  static List<Entity> read(JsonNode array) {
    var entities = new ArrayList<Entity>();
    for (var node : array) {
      var entity = entity(node);
      if (!FOUND.contains(entity.type())) {
        entities.add(entity);
      }
    }
    if (entities.size() > MOST) {
      throw Refusal.badRequest("ENTITIES_TOO_LONG");
    }
    return entities;
  }

  private static Entity entity(JsonNode node) {
    if (!node.isObject()) {
      throw fault("expected an Object");
    }
    var type = required(node, "type").asString();
    return new Entity(type, number(node, "offset"), number(node, "length"), details(type, node));
  }

  private static Map<String, JsonNode> details(String type, JsonNode node) {
    if (PLAIN.contains(type) || FOUND.contains(type)) {
      return Map.of();
    }
    return switch (type) {
      case "pre" -> Json.text(node, "language").isEmpty() ? Map.of() : detail(node, "language");
      case "text_link" -> Map.of("url", link(node));
      case "text_mention" -> detail(node, "user");
      case "custom_emoji" -> detail(node, "custom_emoji_id");
      case "date_time" -> dateTime(node);
      default -> throw fault("Unsupported type specified");
    };
  }

  private static JsonNode link(JsonNode node) {
    var url = Links.checked("entity", required(node, "url").asString());
    return Json.object().put("url", url).required("url");
  }

  private static Map<String, JsonNode> dateTime(JsonNode node) {
    number(node, "unix_time");
    var format = Json.text(node, "date_time_format");
    if (!format.matches("[rR]?|[tTdDwW]+")) {
      throw fault("Invalid date-time format specified");
    }
    return format.isEmpty()
        ? detail(node, "unix_time")
        : Map.of(
            "unix_time", node.required("unix_time"),
            "date_time_format", node.required("date_time_format"));
  }

  private static Map<String, JsonNode> detail(JsonNode node, String field) {
    return Map.of(field, required(node, field));
  }

  private static JsonNode required(JsonNode node, String field) {
    var value = node.get(field);
    if (value == null || value.isNull()) {
      throw fault("Can't find field \"" + field + "\"");
    }
    return value;
  }

  private static int number(JsonNode node, String field) {
    var value = required(node, field);
    try {
      return Integer.parseInt(value.asString());
    } catch (NumberFormatException _) {
      throw fault("Field \"" + field + "\" must be a valid Number");
    }
  }

  private static Refusal fault(String reason) {
    return Refusal.badRequest("can't parse MessageEntity: " + reason);
  }
}
