package dev.soroka.collector.stream.speech;

import dev.soroka.collector.source.Page;
import dev.soroka.collector.source.Reading;
import dev.soroka.collector.source.Recipe;
import dev.soroka.collector.source.json.JsonKind;
import dev.soroka.collector.source.json.JsonText;
import dev.soroka.common.contract.Source;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Messages in JSON, each read with the source's mapping. */
final class MappedSpeech implements Speech {
  private static final HttpHeaders HEADERS =
      HttpHeaders.of(
          Map.of("Content-Type", List.of("application/json; charset=utf-8")), (_, _) -> true);
  private static final int LONGEST_REASON = 200;

  private final JsonKind json = new JsonKind();
  private final StreamOptions options;
  private final Recipe recipe;
  private final URI address;

  MappedSpeech(Source source) {
    this.options = StreamOptions.of(source.options());
    this.recipe = Recipe.of(source);
    this.address = base(source.url());
  }

  @Override
  public List<String> greetings(List<String> keys) {
    return options.greetings(keys);
  }

  @Override
  public Heard hear(String message, Instant at) {
    if (isAnswer(message)) {
      return new Heard.Nothing("an answer to one of our messages");
    }
    var body = message.getBytes(StandardCharsets.UTF_8);
    return switch (json.read(new Page(address, 200, HEADERS, body, at), recipe)) {
      case Reading.Items(var items, _) when !items.isEmpty() -> new Heard.Events(items, List.of());
      case Reading.Items(_, var problems) -> other(message, String.join("; ", problems));
      case Reading.Unreadable(var error) -> other(message, error);
    };
  }

  /** Answers of JSON-RPC have an id, which a mapping could take for an event's. */
  private static boolean isAnswer(String message) {
    if (!message.contains("\"result\"") || !message.contains("\"id\"")) {
      return false;
    }
    try {
      var tree = JsonText.tree(message);
      return tree.has("result") && tree.has("id") && !tree.has("method");
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /** JSON-RPC and the exchanges say under {@code error} what they refuse. */
  private static Heard other(String message, String impression) {
    if (!message.contains("error")) {
      return new Heard.Nothing(impression);
    }
    try {
      var tree = JsonText.tree(message);
      var error = tree.path("error");
      boolean refused = refuses(error) || tree.path("event").asString("").equals("error");
      return refused ? new Heard.Refused(reason(message)) : new Heard.Nothing(impression);
    } catch (IllegalArgumentException _) {
      return new Heard.Nothing(impression);
    }
  }

  private static boolean refuses(JsonNode error) {
    return error.isObject() || (error.isString() && !error.asString().isBlank());
  }

  private static String reason(String message) {
    return "The server refuses: "
        + message.substring(0, Math.min(message.length(), LONGEST_REASON));
  }

  private static URI base(String url) {
    try {
      return URI.create(url.split("[?#{]", 2)[0]);
    } catch (IllegalArgumentException _) {
      return URI.create("stream:message");
    }
  }
}
