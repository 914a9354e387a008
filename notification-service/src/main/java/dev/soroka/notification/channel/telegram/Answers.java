package dev.soroka.notification.channel.telegram;

import dev.soroka.notification.channel.Call;
import dev.soroka.notification.channel.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the Bot API answered. */
final class Answers {
  private static final int PATIENCE_WITHOUT_A_NUMBER = 5;
  private static final List<String> GONE =
      List.of(
          "message to edit not found",
          "message can't be edited",
          "message_id_invalid",
          "message identifier is not specified",
          "there is no text in the message to edit",
          "there is no caption in the message to edit");

  /** What the Bot API says when it is the picture that it will not have. */
  private static final List<String> PICTURE =
      List.of("image_", "photo_", "media", "file", "photo", "http url content", "web page");

  private static final Pattern WHICH = Pattern.compile("failed to send message #([1-9]\\d?)\\b");

  private final JsonMapper json;

  Answers(JsonMapper json) {
    this.json = json;
  }

  Outcome read(Call call, int status, String body) {
    var envelope = envelope(body);
    if (envelope.isEmpty()) {
      return notTheBotApi(status);
    }
    var answer = envelope.get();
    if (answer.path("ok").asBoolean(false)) {
      return call instanceof Call.Show
          ? shown(answer.path("result"))
          : new Outcome.Sent(answer.path("result").path("message_id").asLong(0));
    }
    return failed(call, status, answer);
  }

  /** An album answers with a list of messages, each with its sizes from small to large. */
  private static Outcome shown(JsonNode result) {
    var messages = result.isArray() ? result.valueStream().toList() : List.of(result);
    var files =
        messages.stream()
            .map(message -> message.path("photo"))
            .map(sizes -> sizes.path(sizes.size() - 1).path("file_id").asString(""))
            .takeWhile(file -> !file.isEmpty())
            .toList();
    var first = messages.isEmpty() ? 0 : messages.getFirst().path("message_id").asLong(0);
    return new Outcome.Shown(first, files);
  }

  private static Outcome failed(Call call, int status, JsonNode answer) {
    int code = answer.path("error_code").asInt(status);
    var error = answer.path("description").asString("HTTP " + status);
    return switch (code) {
      case 401 -> new Outcome.Unauthorized(error);
      case 404 -> notFound(error);
      case 403 -> new Outcome.Closed(error);
      case 429 -> new Outcome.RetryAfter(patience(answer));
      case 400 -> refused(call, answer, error);
      case 413 ->
          call instanceof Call.Show ? new Outcome.Unshowable(0, error) : new Outcome.Refused(error);
      default -> code >= 500 ? new Outcome.ServerFault(error) : new Outcome.Refused(error);
    };
  }

  /** A token without the form of one gives the same answer as a method that is not there. */
  private static Outcome notFound(String error) {
    return error.contains("method") ? new Outcome.Refused(error) : new Outcome.Unauthorized(error);
  }

  private static Outcome refused(Call call, JsonNode answer, String error) {
    var moved = answer.path("parameters").path("migrate_to_chat_id");
    if (!moved.isMissingNode()) {
      return new Outcome.Moved(moved.asString());
    }
    var reason = error.toLowerCase(Locale.ROOT);
    if (call instanceof Call.Show) {
      return unshowable(reason, error);
    }
    if (!(call instanceof Call.Edit edit)) {
      return new Outcome.Refused(error);
    }
    if (reason.contains("message is not modified")) {
      return new Outcome.Sent(edit.message());
    }
    return GONE.stream().anyMatch(reason::contains)
        ? new Outcome.Gone(error)
        : new Outcome.Refused(error);
  }

  /** An album may have come in part; then the error names the message that did not. */
  private static Outcome unshowable(String reason, String error) {
    var which = WHICH.matcher(reason);
    if (which.find()) {
      return new Outcome.Unshowable(Integer.parseInt(which.group(1)) - 1, error);
    }
    return PICTURE.stream().anyMatch(reason::contains)
        ? new Outcome.Unshowable(0, error)
        : new Outcome.Refused(error);
  }

  private static Duration patience(JsonNode answer) {
    var seconds = answer.path("parameters").path("retry_after").asLong(PATIENCE_WITHOUT_A_NUMBER);
    return Duration.ofSeconds(Math.max(1, seconds));
  }

  /**
   * Something between us and Telegram has answered, so Telegram has not: an outage, unless it looks
   * like a success.
   */
  private static Outcome notTheBotApi(int status) {
    var error = "HTTP " + status + " that is no answer of the Bot API";
    return status == 200 ? new Outcome.Unknown(error) : new Outcome.ServerFault(error);
  }

  private Optional<JsonNode> envelope(String body) {
    try {
      return Optional.of(json.readTree(body)).filter(tree -> tree.has("ok"));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
