package dev.soroka.sandbox.answer;

import dev.soroka.sandbox.json.Json;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call that Telegram refuses, in its words. Thrown, because a rule may be broken at any depth of
 * reading a call, and every refusal has the same one way out.
 */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int code;
  private final String description;
  private final long retryAfter;
  private final long migrateTo;

  private Refusal(int code, String description, long retryAfter, long migrateTo) {
    super(description, null, false, false);
    this.code = code;
    this.description = description;
    this.retryAfter = retryAfter;
    this.migrateTo = migrateTo;
  }

  public static Refusal of(int code, String description) {
    return new Refusal(code, description, 0, 0);
  }

  public static Refusal badRequest(String reason) {
    return of(400, "Bad Request: " + reason);
  }

  public static Refusal forbidden(String reason) {
    return of(403, "Forbidden: " + reason);
  }

  public static Refusal conflict(String reason) {
    return of(409, "Conflict: " + reason);
  }

  public static Refusal unauthorized() {
    return of(401, "Unauthorized");
  }

  public static Refusal notFound() {
    return of(404, "Not Found");
  }

  public static Refusal tooMany(long retryAfterSeconds) {
    return tooMany("Too Many Requests: retry after " + retryAfterSeconds, retryAfterSeconds);
  }

  public static Refusal tooMany(String description, long retryAfterSeconds) {
    return new Refusal(429, description, retryAfterSeconds, 0);
  }

  /** The group lives on under another id. */
  public static Refusal migrated(long newChat) {
    return new Refusal(
        400, "Bad Request: group chat was upgraded to a supergroup chat", 0, newChat);
  }

  public int code() {
    return code;
  }

  public String description() {
    return description;
  }

  /** The seconds of silence asked for. */
  public OptionalLong retryAfter() {
    return retryAfter > 0 ? OptionalLong.of(retryAfter) : OptionalLong.empty();
  }

  private Optional<ObjectNode> parameters() {
    if (retryAfter > 0) {
      return Optional.of(Json.object().put("retry_after", retryAfter));
    }
    if (migrateTo != 0) {
      return Optional.of(Json.object().put("migrate_to_chat_id", migrateTo));
    }
    return Optional.empty();
  }

  /** The envelope of the Bot API. */
  public ObjectNode json() {
    var envelope =
        Json.object().put("ok", false).put("error_code", code).put("description", description);
    parameters().ifPresent(parameters -> envelope.set("parameters", parameters));
    return envelope;
  }
}
