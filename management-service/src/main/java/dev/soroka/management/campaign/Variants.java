package dev.soroka.management.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.soroka.common.ops.Problem;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The texts that the runs of a campaign say in turn; written as a list, or as the only one. */
record Variants(List<String> texts) {
  private static final int MOST = 20;

  /** The longest text of a message, in UTF-16 units (Bot API, sendMessage). */
  private static final int LONGEST = 4_096;

  Variants {
    texts = List.copyOf(texts);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Variants of(JsonNode written) {
    var parts = written.isArray() ? written.values().stream() : Stream.of(written);
    return new Variants(parts.map(part -> part.isString() ? part.stringValue() : "").toList());
  }

  @JsonValue
  List<String> written() {
    return texts;
  }

  /** The text of a run, numbered from 1. */
  String of(int run) {
    return texts.get((run - 1) % texts.size());
  }

  void check(String language) {
    if (!language.matches("[a-z]{2}")) {
      throw Problem.badRequest(
          "texts: a language is a two-letter code such as en, not " + language);
    }
    if (texts.isEmpty() || texts.size() > MOST || texts.stream().anyMatch(String::isBlank)) {
      throw Problem.badRequest(
          "texts.%s is a text, or a list of 1 to %d texts".formatted(language, MOST));
    }
    if (texts.stream().anyMatch(text -> text.length() > LONGEST)) {
      throw Problem.badRequest(
          "texts.%s: a message has up to %,d characters".formatted(language, LONGEST));
    }
  }
}
