package dev.soroka.sandbox.control;

import dev.soroka.sandbox.http.WebRequest;
import dev.soroka.sandbox.json.Json;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a request to the control API says, in its body or its query. */
record Order(JsonNode body, Map<String, String> query) {

  static Order of(WebRequest web) {
    var query = web.queryFields();
    if (web.body().length == 0) {
      return new Order(Json.object(), query);
    }
    var body =
        Json.parsed(web.body())
            .filter(ObjectNode.class::isInstance)
            .orElseThrow(() -> new NotPossible("The body is no JSON object"));
    return new Order(body, query);
  }

  /** Empty when it is not said. */
  String text(String field) {
    var text = Json.text(body, field);
    return text.isEmpty() ? query.getOrDefault(field, "") : text;
  }

  String required(String field) {
    var text = text(field);
    if (text.isEmpty()) {
      throw new NotPossible("\"" + field + "\" is missing");
    }
    return text;
  }

  /** 0 when it is not said. */
  long number(String field) {
    return number(field, 0);
  }

  long number(String field, long usual) {
    var text = text(field);
    try {
      return text.isEmpty() ? usual : Long.parseLong(text);
    } catch (NumberFormatException _) {
      throw new NotPossible("\"" + field + "\" is no number: " + text);
    }
  }

  long requiredNumber(String field) {
    required(field);
    return number(field);
  }

  Optional<Boolean> flag(String field) {
    return switch (text(field)) {
      case "" -> Optional.empty();
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> throw new NotPossible("\"" + field + "\" is neither true nor false");
    };
  }
}
