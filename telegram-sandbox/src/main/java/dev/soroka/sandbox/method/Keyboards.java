package dev.soroka.sandbox.method;

import dev.soroka.sandbox.answer.Refusal;
import dev.soroka.sandbox.json.Json;
import dev.soroka.sandbox.world.Chat;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which keyboards Telegram takes. */
final class Keyboards {

  private static final int MOST_BUTTONS = 100;

  private Keyboards() {}

  /** The keyboard of a new message; nothing when it has none. */
  static Optional<JsonNode> any(Request request, Chat chat) {
    return markup(request).flatMap(markup -> keyboard(markup, chat));
  }

  /** The keyboard of an edited message, which can only be one below it. */
  static Optional<JsonNode> inline(Request request, Chat chat) {
    var markup = markup(request);
    if (markup.isPresent() && !markup.get().has("inline_keyboard")) {
      throw Refusal.badRequest("inline keyboard expected");
    }
    return markup.flatMap(keyboard -> keyboard(keyboard, chat));
  }

  private static Optional<ObjectNode> markup(Request request) {
    return request
        .readableJson("reply_markup", "reply keyboard markup")
        .map(
            node -> {
              if (node instanceof ObjectNode object) {
                return object;
              }
              throw Refusal.badRequest("object expected as reply markup");
            });
  }

  private static Optional<JsonNode> keyboard(ObjectNode markup, Chat chat) {
    if (markup.has("inline_keyboard")) {
      return inline(markup, chat);
    }
    if (markup.has("keyboard")) {
      return Optional.of(reply(markup));
    }
    return Optional.of(markup)
        .filter(other -> other.has("remove_keyboard") || other.has("force_reply"))
        .map(JsonNode.class::cast);
  }

  private static Optional<JsonNode> inline(ObjectNode markup, Chat chat) {
    var rows = Json.array();
    var buttons = 0;
    for (var row : array(markup, "inline_keyboard", " of the InlineKeyboardMarkup")) {
      var kept = Json.array();
      row.forEach(button -> kept.add(InlineButtons.checked(button, chat)));
      if (!kept.isEmpty()) {
        rows.add(kept);
      }
      buttons += kept.size();
    }
    if (buttons > MOST_BUTTONS) {
      throw Refusal.badRequest("reply markup is too long");
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(Json.object().set("inline_keyboard", rows));
  }

  private static JsonNode reply(ObjectNode markup) {
    for (var row : array(markup, "keyboard", "")) {
      for (var button : row) {
        var text = button.isString() ? button.asString() : Json.text(button, "text");
        if (text.isEmpty()) {
          throw Refusal.badRequest("keyboard button text must be non-empty");
        }
      }
    }
    return markup;
  }

  private static JsonNode array(ObjectNode markup, String field, String where) {
    var rows = markup.required(field);
    if (!rows.isArray() || !rows.valueStream().allMatch(JsonNode::isArray)) {
      throw Refusal.badRequest("field \"" + field + "\"" + where + " must be an Array of Arrays");
    }
    return rows;
  }
}
