package dev.soroka.bot.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The methods of one bot that receive or read. Safe for many threads. */
public final class BotApi implements AutoCloseable {
  /** What is listened to. */
  public static final List<String> UPDATES = List.of("message", "callback_query", "my_chat_member");

  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient http;
  private final TelegramProperties properties;
  private final JsonMapper json;
  private final Supplier<String> token;

  /**
   * A client of one bot.
   *
   * @param http its own client: closing this closes that
   * @param token gives the token in the clear, anew for each call
   */
  BotApi(
      OkHttpClient http, TelegramProperties properties, JsonMapper json, Supplier<String> token) {
    this.http = http;
    this.properties = properties;
    this.json = json;
    this.token = token;
  }

  /** The updates from this one on; those before it are confirmed. 0 means from the oldest on. */
  public Answer getUpdates(long offset, int limit, Duration wait) {
    var asked = json.createObjectNode().put("limit", limit).put("timeout", wait.toSeconds());
    if (offset != 0) {
      asked.put("offset", offset);
    }
    asked.set("allowed_updates", json.valueToTree(UPDATES));
    return call("getUpdates", asked, properties.call().plus(wait));
  }

  public Answer getMe() {
    return call("getMe", json.createObjectNode());
  }

  /** Telegram posts the updates to this address from now on, with this secret. */
  public Answer setWebhook(String url, String secret) {
    var asked = json.createObjectNode().put("url", url).put("secret_token", secret);
    asked.set("allowed_updates", json.valueToTree(UPDATES));
    return call("setWebhook", asked);
  }

  /** Telegram posts nothing any more; what waits can be asked for. */
  public Answer deleteWebhook() {
    return call("deleteWebhook", json.createObjectNode());
  }

  public Answer getChatMember(long chat, long user) {
    return call("getChatMember", json.createObjectNode().put("chat_id", chat).put("user_id", user));
  }

  /** Breaks off what is under way. */
  public void cancel() {
    http.dispatcher().cancelAll();
  }

  @Override
  public void close() {
    cancel();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  private Answer call(String method, ObjectNode asked) {
    return call(method, asked, properties.call());
  }

  private Answer call(String method, ObjectNode asked, Duration patience) {
    var body = RequestBody.create(json.writeValueAsBytes(asked), JSON);
    var call = http.newCall(new Request.Builder().url(url(method)).post(body).build());
    call.timeout().timeout(patience.toMillis(), TimeUnit.MILLISECONDS);
    try (var response = call.execute()) {
      return answer(response);
    } catch (IOException e) {
      // Its class and not its words, which may name the address with the token in it.
      return new Answer.Away(e.getClass().getSimpleName());
    }
  }

  private HttpUrl url(String method) {
    var base = HttpUrl.get(properties.url().toString()).newBuilder();
    return base.addPathSegment("bot" + token.get()).addPathSegment(method).build();
  }

  private Answer answer(Response response) throws IOException {
    var body = response.body();
    var answer = read(body == null ? new byte[0] : body.bytes());
    if (answer.path("ok").asBoolean(false) && answer.has("result")) {
      return new Answer.Given(answer.path("result"));
    }
    var description = answer.path("description").asString("HTTP " + response.code());
    int code = answer.path("error_code").asInt(response.code());
    return switch (code) {
      case 401, 404 -> new Answer.BadToken(description);
      case 409 -> new Answer.Conflict(description);
      case 429 -> new Answer.TooMany(pause(answer));
      default ->
          code >= 400 && code < 500
              ? new Answer.Refused(description)
              : new Answer.Away(description);
    };
  }

  private JsonNode read(byte[] body) {
    try {
      return json.readTree(body);
    } catch (JacksonException e) {
      return json.missingNode();
    }
  }

  private static Duration pause(JsonNode answer) {
    return Duration.ofSeconds(answer.path("parameters").path("retry_after").asLong(1));
  }
}
