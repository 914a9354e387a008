package dev.soroka.sandbox.world;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.soroka.sandbox.text.FormattedText;
import tools.jackson.databind.JsonNode;

/** What a message says. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Content.Text.class, name = "text"),
  @JsonSubTypes.Type(value = Content.Photo.class, name = "photo"),
  @JsonSubTypes.Type(value = Content.Service.class, name = "service")
})
public sealed interface Content {

  /** Words. */
  record Text(FormattedText words) implements Content {}

  /** A picture; the album is empty when it stands alone. */
  record Photo(Picture picture, FormattedText caption, String album) implements Content {}

  /** Something Telegram itself tells, under the field that carries it. */
  record Service(String field, JsonNode value) implements Content {}
}
