package dev.soroka.collector.source.json;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON into trees of a size that fits into memory. */
public final class JsonText {
  private static final int DEPTH = 200;
  private static final int TOKENS = 3_000_000;

  /** What only programmers want to know. */
  private static final Pattern TECHNICAL =
      Pattern.compile("(?s) \\(start marker.*|, from `[^`]*`|\\(from [^)]*\\)|\\[Source.*");

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxTokenCount(TOKENS)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  private JsonText() {}

  /** The tree of a text; throws, saying what is wrong and where, when it is no JSON. */
  public static JsonNode tree(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("nothing is there");
    }
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(reason(e), e);
    }
  }

  private static String reason(JacksonException e) {
    var reason = TECHNICAL.matcher(e.getOriginalMessage()).replaceAll("").replace('\n', ' ');
    var place = e.getLocation();
    return place == null || place.getLineNr() < 1
        ? reason
        : "%s at line %d, column %d".formatted(reason, place.getLineNr(), place.getColumnNr());
  }

  /** Whether the text can only be JSON. */
  public static boolean isLikely(String text) {
    var begin = text.stripLeading();
    return begin.startsWith("{") || begin.startsWith("[");
  }
}
