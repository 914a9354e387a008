package dev.soroka.sandbox.method;

import dev.soroka.sandbox.answer.Refusal;
import dev.soroka.sandbox.http.WebRequest;
import dev.soroka.sandbox.json.Json;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call of a bot, whichever way its parameters came.
 *
 * @param method its name in lower case
 */
record Request(long bot, String method, ObjectNode parameters, Map<String, Upload> files) {

  static Request of(long bot, String method, WebRequest web) {
    var parameters = Json.object();
    web.queryFields().forEach(parameters::put);
    var files = Map.<String, Upload>of();
    switch (web.mediaType()) {
      case "application/json" -> parameters.setAll(object(web.body()));
      case "application/x-www-form-urlencoded" -> web.formFields().forEach(parameters::put);
      case "multipart/form-data" -> {
        var form = new Multipart(web.header("content-type"), web.body());
        form.fields().forEach(parameters::put);
        files = form.files();
      }
      default -> {
        // Telegram does not look into a body of any other type.
      }
    }
    return new Request(bot, method.toLowerCase(Locale.ROOT), parameters, files);
  }

  /** A call that stands in a JSON object, as in the answer to a webhook. */
  static Request of(long bot, ObjectNode call) {
    return new Request(bot, Json.text(call, "method").toLowerCase(Locale.ROOT), call, Map.of());
  }

  private static ObjectNode object(byte[] body) {
    if (body.length == 0) {
      return Json.object();
    }
    if (Json.parsed(body).orElse(null) instanceof ObjectNode object) {
      return object;
    }
    throw Refusal.badRequest("can't parse JSON object");
  }

  /** What stands under the name, empty when nothing does. */
  String text(String name) {
    return Json.text(parameters, name);
  }

  /** A structured parameter, which forms carry as text; nothing when it is absent or broken. */
  Optional<JsonNode> json(String name) {
    var node = parameters.get(name);
    if (node == null || node.isNull()) {
      return Optional.empty();
    }
    return node.isString() ? Json.parsed(node.asString()) : Optional.of(node);
  }

  /** Like {@link #json}, but refuses what is there and cannot be read. */
  Optional<JsonNode> readableJson(String name, String what) {
    var json = json(name);
    if (json.isEmpty() && !text(name).isEmpty()) {
      throw Refusal.badRequest("can't parse " + what + " JSON object");
    }
    return json;
  }

  boolean flag(String name) {
    return switch (text(name).toLowerCase(Locale.ROOT)) {
      case "true", "1", "yes" -> true;
      default -> false;
    };
  }

  /** A number; 0 when there is none. */
  long number(String name) {
    try {
      return Long.parseLong(text(name).strip());
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  int number(String name, int usual, int least, int most) {
    return text(name).isEmpty() ? usual : Math.clamp(number(name), least, most);
  }

  /** The id of the message it is about, 0 when it names none. */
  int messageId() {
    return (int) Math.clamp(number("message_id"), 0, Integer.MAX_VALUE);
  }

  /** Everything it says, with files by name and size only. */
  ObjectNode told() {
    if (files.isEmpty()) {
      return parameters;
    }
    var told = parameters.deepCopy();
    files.forEach((name, file) -> told.put(name, file.toString()));
    return told;
  }
}
