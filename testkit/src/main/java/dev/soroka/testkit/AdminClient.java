package dev.soroka.testkit;

import static org.awaitility.Awaitility.await;

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
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An admin who asks the REST interface of a running Soroka. */
public final class AdminClient {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Each limit, and the value that lifts it: to be told nothing at once is a wish as well. */
  private static final Map<String, String> LIFTED =
      Map.of(
          "sender.bot-rate", "0",
          "sender.chat-rate", "0",
          "sender.group-rate", "0",
          "personal.instant-limit", "1000000");

  private static final Duration PATIENCE = Duration.ofMinutes(3);

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

  /** The answer to a question that must succeed, asked again while a service is too busy. */
  public JsonNode get(String path) {
    var patient = await().atMost(PATIENCE).pollDelay(Duration.ZERO);
    return expect(200, patient.until(() -> send("GET", path, ""), AdminClient::isFinal));
  }

  /** The answer to a change that must succeed. */
  public JsonNode post(String path, String body) {
    return succeed(send("POST", path, body));
  }

  /** The answer to a change that must succeed. */
  public JsonNode put(String path, String body) {
    return succeed(send("PUT", path, body));
  }

  /** Lets everybody be told everything as fast as it comes. */
  public void liftLimits() {
    LIFTED.forEach((limit, value) -> put("/settings/" + limit, "{\"value\":\"" + value + "\"}"));
  }

  /** Adds a source and waits until it was collected; gives its number. */
  public long addCollected(String source) {
    long id = post("/sources", source).get("id").asLong();
    await()
        .atMost(PATIENCE)
        .until(() -> get("/sources/" + id).at("/health/state").asString().equals("ok"));
    return id;
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

  /** On a small machine a service may not answer another in time; that passes. */
  private static boolean isFinal(HttpResponse<String> answer) {
    return answer.statusCode() < 502 || answer.statusCode() > 504;
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
