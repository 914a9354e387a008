package dev.soroka.sandbox.text;

import dev.soroka.sandbox.answer.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Which texts and captions Telegram takes. */
public final class TextRules {

  private static final int LONGEST_MESSAGE = 4_096;
  private static final int LONGEST_CAPTION = 1_024;
  private static final int MOST_BYTES = 1 << 15;

  private TextRules() {}

  /** The text of a message, ready to be kept. */
  public static FormattedText message(String text, String parseMode, Optional<JsonNode> entities) {
    if (text.isEmpty()) {
      throw Refusal.badRequest("message text is empty");
    }
    var formatted = read(text, parseMode, entities);
    if (formatted.text().isEmpty()) {
      throw Refusal.badRequest("text must be non-empty");
    }
    if (formatted.text().length() > LONGEST_MESSAGE) {
      throw Refusal.badRequest("message is too long");
    }
    return formatted;
  }

  /** The caption of a picture, which may be empty. */
  public static FormattedText caption(String text, String parseMode, Optional<JsonNode> entities) {
    var formatted = read(text, parseMode, entities);
    if (formatted.text().length() > LONGEST_CAPTION) {
      throw Refusal.badRequest("message caption is too long");
    }
    return formatted;
  }

  private static FormattedText read(String text, String parseMode, Optional<JsonNode> entities) {
    if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw Refusal.badRequest("text is too long");
    }
    return marked(text, parseMode.toLowerCase(Locale.ROOT), entities).trimmed().withFoundEntities();
  }

  private static FormattedText marked(String text, String mode, Optional<JsonNode> entities) {
    return switch (mode) {
      case "", "none" ->
          new FormattedText(
              text,
              EntityRanges.checked(
                  text,
                  entities.filter(JsonNode::isArray).map(EntityReader::read).orElse(List.of())));
      case "html" -> new HtmlText(text).parsed();
      case "markdown", "markdownv2" ->
          throw Refusal.badRequest(
              "unsupported parse_mode: the sandbox reads entities and HTML, not Markdown");
      default -> throw Refusal.badRequest("unsupported parse_mode");
    };
  }
}
