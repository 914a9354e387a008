package dev.soroka.notification.channel.telegram;

import dev.soroka.notification.channel.Call;
import dev.soroka.notification.channel.Channel;
import dev.soroka.notification.channel.Outcome;
import java.io.IOException;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One bot's way out. */
final class TelegramChannel implements Channel {
  private static final long LONGEST_ANSWER = 1_000_000;
  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient http;
  private final HttpUrl url;
  private final JsonMapper json;
  private final Answers answers;
  private final Supplier<String> token;

  /**
   * @param token the bot's token in the clear, asked for at each call and kept nowhere
   */
  TelegramChannel(OkHttpClient http, HttpUrl url, JsonMapper json, Supplier<String> token) {
    this.http = http;
    this.url = url;
    this.json = json;
    this.answers = new Answers(json);
    this.token = token;
  }

  @Override
  public Outcome call(Call call) {
    var departure = new Departure();
    Request request;
    try {
      request = request(call, departure);
    } catch (ArithmeticException | IllegalArgumentException | JacksonException e) {
      return new Outcome.Refused("it cannot be asked of the Bot API: " + e.getMessage());
    }
    try (var response = http.newCall(request).execute()) {
      return read(call, response);
    } catch (IOException e) {
      return departure.hasBegun()
          ? new Outcome.Unknown(describe(e))
          : new Outcome.Unwritten(describe(e));
    }
  }

  private Request request(Call call, Departure departure) {
    if (call instanceof Call.Show show) {
      var form = PictureForm.of(show, json);
      return request(form.method(), form.body(), departure);
    }
    var method = Methods.of(call);
    var body = new OneShot(JSON, json.writeValueAsBytes(method));
    return request(method.getMethod(), body, departure);
  }

  private Request request(String method, RequestBody body, Departure departure) {
    var address =
        url.newBuilder().addPathSegment("bot" + token.get()).addPathSegment(method).build();
    return new Request.Builder().url(address).tag(Departure.class, departure).post(body).build();
  }

  private Outcome read(Call call, Response response) throws IOException {
    return answers.read(call, response.code(), response.peekBody(LONGEST_ANSWER).string());
  }

  private String describe(IOException failure) {
    var description = failure.getClass().getSimpleName() + ": " + failure.getMessage();
    return description.replace(token.get(), "***");
  }
}
