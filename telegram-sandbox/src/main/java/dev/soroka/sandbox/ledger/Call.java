package dev.soroka.sandbox.ledger;

import dev.soroka.sandbox.json.Json;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call that was received.
 *
 * @param number counts all calls, from 1
 * @param chat the chat it went to, 0 for none
 * @param parameters what it said; files by name, type and size
 */
public record Call(
    long number,
    Instant at,
    long bot,
    String method,
    long chat,
    ObjectNode parameters,
    Outcome outcome) {

  /**
   * How a call ended.
   *
   * @param code 200, the error's code, or 0 when it was not answered
   * @param description the error's words, empty when there was none
   * @param messageId the message that was sent or edited, 0 for none
   * @param executed whether it had an effect, answered or not
   */
  public record Outcome(
      int code, String description, int messageId, boolean executed, Duration took) {}

  /** Whether it succeeded and said so. */
  public boolean ok() {
    return outcome.code() == 200;
  }

  /** The text or caption it carried. */
  public String text() {
    var text = Json.text(parameters, "text");
    return text.isEmpty() ? Json.text(parameters, "caption") : text;
  }

  public ObjectNode json() {
    var json =
        Json.object()
            .put("number", number)
            .put("at", at.toString())
            .put("bot", bot)
            .put("method", method)
            .put("chat", chat)
            .put("code", outcome.code())
            .put("description", outcome.description())
            .put("message_id", outcome.messageId())
            .put("executed", outcome.executed())
            .put("took_ms", outcome.took().toNanos() / 1_000_000.0);
    json.set("parameters", parameters);
    return json;
  }
}
