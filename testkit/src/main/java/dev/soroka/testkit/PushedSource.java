package dev.soroka.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A source of a running Soroka that is pushed to, by whoever knows its secret. */
public final class PushedSource {
  private static final String ALGORITHM = "HmacSHA256";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Clock clock = Clock.systemUTC();
  private final URI door;
  private final long id;
  private final SecretKeySpec key;

  private PushedSource(URI door, long id, String secret) {
    this.door = door;
    this.id = id;
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /**
   * Adds an operator's source.
   *
   * @param collector the address of the collector service
   */
  public static PushedSource add(AdminClient admin, URI collector, String name, String category) {
    var added =
        admin.post(
            "/sources",
            "{\"name\":\"%s\",\"kind\":\"push\",\"category\":\"%s\"}".formatted(name, category));
    long id = added.get("id").asLong();
    return new PushedSource(collector.resolve("/push/" + id), id, added.get("secret").asString());
  }

  /** The number of the source. */
  public long id() {
    return id;
  }

  /** Pushes an item or a list of items; returns once the broker has them. */
  public void push(String json) {
    var request =
        HttpRequest.newBuilder(door)
            .header("Content-Type", "application/json")
            .header("X-Soroka-Signature", signature(json))
            .POST(BodyPublishers.ofString(json))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 202) {
        throw new AssertionError(answer.statusCode() + " " + answer.body());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("An item was not taken", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String signature(String body) {
    long now = clock.instant().getEpochSecond();
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      var hash = mac.doFinal((now + "." + body).getBytes(StandardCharsets.UTF_8));
      return "t=" + now + ",v1=" + HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }
}
