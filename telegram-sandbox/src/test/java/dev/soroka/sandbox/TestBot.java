package dev.soroka.sandbox;

import static org.awaitility.Awaitility.await;

import dev.soroka.sandbox.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A bot that calls the sandbox over plain HTTP. */
final class TestBot {

  static final String TOKEN = "77:test_TOKEN-1";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;

  TestBot(Sandbox sandbox) {
    this.address = sandbox.address();
    call("getMe", "{}");
  }

  /** One to whom Anna has said that it may write. */
  static TestBot started(Sandbox sandbox) {
    var bot = new TestBot(sandbox);
    sandbox.chat(501).says("/start");
    return bot;
  }

  /** Calls with a JSON body and returns the whole answer. */
  JsonNode call(String method, String json) {
    return answer(post("/bot" + TOKEN + "/" + method, "application/json", bytes(json)));
  }

  /** Calls and returns the result, which has to be one. */
  JsonNode result(String method, String json) {
    var answer = call(method, json);
    if (!answer.path("ok").asBoolean()) {
      throw new AssertionError(method + " " + json + " was answered " + answer);
    }
    return answer.required("result");
  }

  String description(String method, String json) {
    return call(method, json).path("description").asString();
  }

  JsonNode form(String method, String form) {
    return answer(
        post("/bot" + TOKEN + "/" + method, "application/x-www-form-urlencoded", bytes(form)));
  }

  /** Calls with texts and files as a browser would send them. */
  JsonNode multipart(String method, Map<String, String> texts, Map<String, byte[]> files) {
    var body = new StringBuilder();
    texts.forEach(
        (name, text) ->
            body.append("--edge\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(new String(bytes(text), StandardCharsets.ISO_8859_1))
                .append("\r\n"));
    files.forEach(
        (name, file) ->
            body.append("--edge\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n")
                .append(new String(file, StandardCharsets.ISO_8859_1))
                .append("\r\n"));
    body.append("--edge--\r\n");
    return answer(
        post(
            "/bot" + TOKEN + "/" + method,
            "multipart/form-data; boundary=edge",
            body.toString().getBytes(StandardCharsets.ISO_8859_1)));
  }

  /** Asks the control API. */
  JsonNode sim(String path, String json) {
    return answer(post("/sim/" + path, "application/json", bytes(json)));
  }

  /** The button press that arrived last, or arrives soon. */
  String lastCallback() {
    return await().until(this::newestQuery, query -> !query.isEmpty());
  }

  private String newestQuery() {
    return result("getUpdates", "{\"offset\":-1}")
        .path(0)
        .path("callback_query")
        .path("id")
        .asString("");
  }

  JsonNode get(String path) {
    return answer(send(HttpRequest.newBuilder(address.resolve(path)).build()));
  }

  HttpResponse<byte[]> post(String path, String type, byte[] body) {
    return send(
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode answer(HttpResponse<byte[]> response) {
    return Json.parsed(response.body()).orElseGet(Json::object);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
