package dev.soroka.sandbox.text;

import dev.soroka.sandbox.json.Json;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A marked stretch of a text.
 *
 * @param type Telegram's word for the mark, such as {@code bold}
 * @param offset where it begins, in UTF-16 units
 * @param length how long it is, in UTF-16 units
 * @param details what only its type has, such as {@code url}
 */
public record Entity(String type, int offset, int length, Map<String, JsonNode> details) {

  public Entity {
    details = Map.copyOf(details);
  }

  public Entity(String type, int offset, int length) {
    this(type, offset, length, Map.of());
  }

  public int end() {
    return offset + length;
  }

  /** A detail as text, empty when the entity does not have it. */
  public String detail(String name) {
    var value = details.get(name);
    return value == null ? "" : value.asString();
  }

  boolean overlaps(Entity other) {
    return offset < other.end() && other.offset < end();
  }

  Entity between(int start, int stop) {
    var from = Math.max(offset, start);
    return new Entity(type, from - start, Math.min(end(), stop) - from, details);
  }

  public ObjectNode json() {
    var json = Json.object().put("type", type).put("offset", offset).put("length", length);
    details.forEach(json::set);
    return json;
  }
}
