package dev.soroka.bot.update;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads Telegram's updates; only what we use of one has to be well-formed. */
final class UpdateReading {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  private UpdateReading() {}

  /** The number of an update, however broken it is otherwise. */
  static Optional<Long> number(JsonNode update) {
    var id = update.path("update_id");
    return id.isIntegralNumber() && id.canConvertToLong()
        ? Optional.of(id.asLong())
        : Optional.empty();
  }

  /** The update, or nothing when it cannot be understood. */
  static Optional<Update> read(JsonNode update) {
    try {
      return Optional.of(JSON.treeToValue(update, TelegramUpdate.class).understood());
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** The JSON of a text, or nothing when it is none. */
  static Optional<JsonNode> parse(byte[] text) {
    try {
      return Optional.of(JSON.readTree(text));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** What stands for an update that is no JSON at all. */
  static JsonNode nothing() {
    return JSON.missingNode();
  }

  /** The update as text in ASCII, which every database can keep. */
  static String text(JsonNode update) {
    return JSON.writeValueAsString(update);
  }
}
