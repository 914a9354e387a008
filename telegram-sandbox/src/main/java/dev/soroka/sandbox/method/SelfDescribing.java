package dev.soroka.sandbox.method;

import dev.soroka.sandbox.answer.Answer;
import dev.soroka.sandbox.answer.Refusal;
import dev.soroka.sandbox.json.Json;
import dev.soroka.sandbox.world.Bot;
import dev.soroka.sandbox.world.World;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The methods by which a bot says who it is. */
final class SelfDescribing {

  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_DESCRIPTION = 512;
  private static final int LONGEST_SHORT = 120;

  private final World world;

  SelfDescribing(World world) {
    this.world = world;
  }

  Answer getMe(Request request) {
    return Answer.of(
        bot(request)
            .json()
            .put("can_join_groups", true)
            .put("can_read_all_group_messages", false)
            .put("supports_inline_queries", false)
            .put("can_connect_to_business", false)
            .put("has_main_web_app", false));
  }

  Answer setMyName(Request request) {
    return set(request, bot(request).profile().names(), "name", LONGEST_NAME);
  }

  Answer getMyName(Request request) {
    return get(request, Map.of("", bot(request).name()), bot(request).profile().names(), "name");
  }

  Answer setMyDescription(Request request) {
    return set(request, bot(request).profile().descriptions(), "description", LONGEST_DESCRIPTION);
  }

  Answer getMyDescription(Request request) {
    return get(request, Map.of(), bot(request).profile().descriptions(), "description");
  }

  Answer setMyShortDescription(Request request) {
    return set(
        request, bot(request).profile().shortDescriptions(), "short_description", LONGEST_SHORT);
  }

  Answer getMyShortDescription(Request request) {
    return get(request, Map.of(), bot(request).profile().shortDescriptions(), "short_description");
  }

  Answer setChatMenuButton(Request request) {
    var button = request.json("menu_button").orElseGet(() -> Json.object().put("type", "default"));
    if (!Json.text(button, "type").matches("default|commands|web_app")) {
      throw Refusal.badRequest("can't parse menu button: MenuButton has unsupported type");
    }
    bot(request).profile().menuButtons().put(request.number("chat_id"), button);
    changed(request);
    return Answer.yes();
  }

  Answer getChatMenuButton(Request request) {
    var buttons = bot(request).profile().menuButtons();
    JsonNode usual = Json.object().put("type", "commands");
    return Answer.of(
        buttons.getOrDefault(request.number("chat_id"), buttons.getOrDefault(0L, usual)));
  }

  private Answer set(Request request, Map<String, String> texts, String field, int longest) {
    var text = request.text(field);
    if (text.codePointCount(0, text.length()) > longest) {
      throw Refusal.badRequest(field.replace('_', ' ') + " is too long");
    }
    var language = language(request);
    if (text.isEmpty()) {
      texts.remove(language);
    } else {
      texts.put(language, text);
    }
    changed(request);
    return Answer.yes();
  }

  private static Answer get(
      Request request, Map<String, String> usual, Map<String, String> texts, String field) {
    var fallback = texts.getOrDefault("", usual.getOrDefault("", ""));
    return Answer.of(Json.object().put(field, texts.getOrDefault(language(request), fallback)));
  }

  /** The two letters of a language, or nothing for all others. */
  static String language(Request request) {
    var language = request.text("language_code");
    if (!language.matches("|[a-z]{2}")) {
      throw Refusal.badRequest("invalid language code specified");
    }
    return language;
  }

  private void changed(Request request) {
    world.events().publish("bot", () -> bot(request).json());
  }

  private Bot bot(Request request) {
    return world.bot(request.bot());
  }
}
