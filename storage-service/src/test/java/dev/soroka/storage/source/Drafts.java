package dev.soroka.storage.source;

import dev.soroka.common.contract.Identity;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.contract.Source;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sources as somebody writes them, any field changed at will. */
final class Drafts {
  private final JsonMapper json;

  Drafts(JsonMapper json) {
    this.json = json;
  }

  /** An ordinary feed at this address. */
  static Source feed(String url) {
    return draft("feed", url);
  }

  /** A source that is pushed to. */
  static Source push() {
    return draft(Source.PUSH, "");
  }

  private static Source draft(String kind, String url) {
    return new Source(
        0,
        "Jobs",
        kind,
        url,
        "freelance",
        Duration.ofMinutes(1),
        Priority.NORMAL,
        Identity.AUTO,
        Mapping.NONE,
        Map.of(),
        Map.of(),
        null,
        null,
        List.of(),
        true,
        false,
        0,
        null);
  }

  /** The same source with this value, or none, in a field as JSON has it. */
  Source with(Source source, String field, @Nullable Object value) {
    var written = (ObjectNode) json.valueToTree(source);
    written.set(field, json.valueToTree(value));
    return json.treeToValue(written, Source.class);
  }
}
