package dev.soroka.sandbox.method;

import dev.soroka.sandbox.answer.Refusal;
import dev.soroka.sandbox.json.Json;
import dev.soroka.sandbox.text.Links;
import dev.soroka.sandbox.world.Chat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which buttons Telegram takes below a message. */
final class InlineButtons {

  private static final int LONGEST_DATA = 64;
  private static final int LONGEST_COPY = 256;
  private static final List<String> ACTIONS =
      List.of(
          "url",
          "callback_data",
          "web_app",
          "login_url",
          "switch_inline_query",
          "switch_inline_query_current_chat",
          "switch_inline_query_chosen_chat",
          "copy_text",
          "callback_game",
          "pay");
  private static final Set<String> STYLES = Set.of("", "danger", "success", "primary");

  private InlineButtons() {}

  /** The button as it is kept. */
  static ObjectNode checked(JsonNode node, Chat chat) {
    if (!(node instanceof ObjectNode button)) {
      throw fault("InlineKeyboardButton must be an Object");
    }
    if (!button.path("text").isString()) {
      throw fault("Can't find field \"text\"");
    }
    if (!STYLES.contains(Json.text(button, "style"))) {
      throw fault("Invalid button style specified");
    }
    if (Json.text(button, "text").isBlank()) {
      throw Refusal.badRequest("inline keyboard button text must be non-empty");
    }
    var kept = button.deepCopy();
    check(action(button), kept, chat);
    return kept;
  }

  private static String action(ObjectNode button) {
    var actions = ACTIONS.stream().filter(action -> isSet(button, action)).toList();
    if (actions.isEmpty()) {
      throw fault("Text buttons are unallowed in the inline keyboard");
    }
    if (actions.size() > 1) {
      throw fault("Exactly one action is allowed, found " + String.join(" and ", actions));
    }
    return actions.getFirst();
  }

  /** An empty link or an empty piece of data is none. */
  private static boolean isSet(ObjectNode button, String action) {
    var value = button.get(action);
    return value != null && !value.isNull() && !(isText(action) && value.asString("").isEmpty());
  }

  private static boolean isText(String action) {
    return action.equals("url") || action.equals("callback_data");
  }

  private static void check(String action, ObjectNode button, Chat chat) {
    switch (action) {
      case "url" ->
          button.put("url", Links.checked("inline keyboard button", Json.text(button, "url")));
      case "callback_data" -> checkData(Json.text(button, "callback_data"));
      case "web_app" -> checkWebApp(Json.text(button.path("web_app"), "url"), chat);
      case "copy_text" -> checkCopy(Json.text(button.path("copy_text"), "text"));
      case "callback_game", "pay" -> throw Refusal.badRequest("BUTTON_TYPE_INVALID");
      default -> {
        // The other actions need nothing that the sandbox could check.
      }
    }
  }

  private static void checkData(String data) {
    if (data.getBytes(StandardCharsets.UTF_8).length > LONGEST_DATA) {
      throw Refusal.badRequest("BUTTON_DATA_INVALID");
    }
  }

  private static void checkWebApp(String url, Chat chat) {
    if (!chat.isPrivate()) {
      throw Refusal.badRequest("BUTTON_TYPE_INVALID");
    }
    Links.checked("inline keyboard button Web App", url);
    if (!url.startsWith("https://")) {
      throw Refusal.badRequest(
          "inline keyboard button Web App URL '"
              + url
              + "' is invalid: Only HTTPS links are allowed");
    }
  }

  private static void checkCopy(String text) {
    if (text.isEmpty() || text.length() > LONGEST_COPY) {
      throw Refusal.badRequest("BUTTON_COPY_TEXT_INVALID");
    }
  }

  private static Refusal fault(String reason) {
    return Refusal.badRequest("can't parse inline keyboard button: " + reason);
  }
}
