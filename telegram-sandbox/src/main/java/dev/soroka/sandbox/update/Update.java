package dev.soroka.sandbox.update;

import dev.soroka.sandbox.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One thing a bot is told. */
public record Update(int id, UpdateKind kind, JsonNode body) {

  public ObjectNode json() {
    var json = Json.object().put("update_id", id);
    json.set(kind.word(), body);
    return json;
  }
}
