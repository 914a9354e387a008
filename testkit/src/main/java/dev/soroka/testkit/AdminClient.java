package dev.soroka.testkit;

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
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An admin who asks the REST interface of a running Soroka. */
public final class AdminClient {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI management;
  private final String credentials;

  /**
   * @param management the address of the management service
   * @param password the password of the user admin
   */
  public AdminClient(URI management, String password) {
    this.management = management;
    this.credentials =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
  }

  /** The answer to a question that must succeed. */
  public JsonNode get(String path) {
    return expect(200, send("GET", path, ""));
  }

  /** The answer to a change that must succeed. */
  public JsonNode post(String path, String body) {
    return succeed(send("POST", path, body));
  }

  /** The answer to a change that must succeed. */
  public JsonNode put(String path, String body) {
    return succeed(send("PUT", path, body));
  }

  /** The problem that a request must lead to. */
  public JsonNode refused(int status, String method, String path, String body) {
    return expect(status, send(method, path, body));
  }

  /** Asks, whatever comes of it. */
  public HttpResponse<String> send(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(management.resolve("/api/v1" + path))
            .header("Authorization", credentials)
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(60))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode succeed(HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return read(answer);
  }

  private static JsonNode expect(int status, HttpResponse<String> answer) {
    if (answer.statusCode() != status) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return read(answer);
  }

  private static JsonNode read(HttpResponse<String> answer) {
    return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
  }
}
