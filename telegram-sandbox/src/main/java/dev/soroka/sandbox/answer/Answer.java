package dev.soroka.sandbox.answer;

import dev.soroka.sandbox.json.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A call that succeeded: its result, and rarely a remark. */
public record Answer(JsonNode result, Optional<String> description) {

  public static Answer of(JsonNode result) {
    return new Answer(result, Optional.empty());
  }

  public static Answer yes() {
    return of(Json.yes());
  }

  public static Answer yes(String description) {
    return new Answer(Json.yes(), Optional.of(description));
  }

  /** The envelope of the Bot API. */
  public ObjectNode json() {
    var envelope = Json.object().put("ok", true).set("result", result);
    description.ifPresent(text -> ((ObjectNode) envelope).put("description", text));
    return (ObjectNode) envelope;
  }
}
