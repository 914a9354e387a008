package dev.soroka.notification.channel.telegram;

import dev.soroka.notification.channel.Call;
import dev.soroka.notification.channel.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
          "there is no text in the message to edit");

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
      return new Outcome.Sent(answer.path("result").path("message_id").asLong(0));
    }
    int code = answer.path("error_code").asInt(status);
    var error = answer.path("description").asString("HTTP " + status);
    return switch (code) {
      case 401 -> new Outcome.Unauthorized(error);
      case 404 -> notFound(error);
      case 403 -> new Outcome.Closed(error);
      case 429 -> new Outcome.RetryAfter(patience(answer));
      case 400 -> refused(call, answer, error);
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
    if (!(call instanceof Call.Edit edit)) {
      return new Outcome.Refused(error);
    }
    var reason = error.toLowerCase(Locale.ROOT);
    if (reason.contains("message is not modified")) {
      return new Outcome.Sent(edit.message());
    }
    return GONE.stream().anyMatch(reason::contains)
        ? new Outcome.Gone(error)
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
