package dev.soroka.management.rest;

import dev.soroka.common.ops.JsonFault;
import dev.soroka.common.ops.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes a part of a value: what the change leaves out stays as it is, and what it sets to null is
 * as usual again.
 */
@Component
public class Merging {
  private final JsonMapper json;

  Merging(JsonMapper json) {
    this.json =
        json.rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
  }

  /** The value of this field with the change; null when nothing is to change. */
  public <T> @Nullable T merged(
      String field, T before, Class<T> type, @Nullable ObjectNode change) {
    if (change == null) {
      return null;
    }
    ObjectNode whole = json.valueToTree(before);
    whole.setAll(change);
    whole.removeIf(JsonNode::isNull);
    try {
      return json.treeToValue(whole, type);
    } catch (DatabindException e) {
      throw Problem.badRequest(JsonFault.told(e.prependPath(before, field)));
    }
  }
}
