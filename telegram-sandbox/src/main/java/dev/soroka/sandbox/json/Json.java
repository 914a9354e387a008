package dev.soroka.sandbox.json;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The one mapper of the sandbox and the few things done with it everywhere. */
public final class Json {

  public static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Json() {}

  public static ObjectNode object() {
    return NODES.objectNode();
  }

  public static ArrayNode array() {
    return NODES.arrayNode();
  }

  public static <T> ArrayNode array(
      Collection<? extends T> things, Function<? super T, ? extends JsonNode> toJson) {
    var array = NODES.arrayNode(things.size());
    things.forEach(thing -> array.add(toJson.apply(thing)));
    return array;
  }

  public static JsonNode yes() {
    return NODES.booleanNode(true);
  }

  /** What the text says, or nothing when it is no JSON. */
  public static Optional<JsonNode> parsed(String text) {
    try {
      return Optional.of(MAPPER.readTree(text));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  /** What the bytes say, or nothing when they are no JSON. */
  public static Optional<JsonNode> parsed(byte[] bytes) {
    try {
      return Optional.of(MAPPER.readTree(bytes));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  public static byte[] bytes(JsonNode node) {
    return MAPPER.writeValueAsBytes(node);
  }

  /** The text of a field, empty when it is absent, null or not a value. */
  public static String text(JsonNode object, String field) {
    var node = object.get(field);
    return node == null || node.isNull() || node.isContainer() ? "" : node.asString();
  }

  /** Sets the field unless there is nothing to set. */
  public static void put(ObjectNode object, String field, @Nullable String value) {
    if (value != null) {
      object.put(field, value);
    }
  }
}
