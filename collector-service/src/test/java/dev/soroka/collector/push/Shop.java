package dev.soroka.collector.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.soroka.collector.catalog.KnownSources;
import dev.soroka.collector.look.Kinds;
import dev.soroka.collector.source.push.PushKind;
import dev.soroka.common.amqp.Bus;
import dev.soroka.common.api.CatalogChanges;
import dev.soroka.common.api.CatalogPage;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.ItemsCollected;
import dev.soroka.common.contract.Message;
import dev.soroka.common.contract.Source;
import dev.soroka.common.secret.Secrets;
import dev.soroka.testkit.SettableClock;
import dev.soroka.testkit.Sources;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

/** A shop that pushes to source 7, and the door that it pushes to. */
final class Shop {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final String SECRET = "shop-secret";

  final KnownSources sources = new KnownSources();
  final List<Message> published = new ArrayList<>();
  final CatalogCopy<Source> copy = copy();
  final SettableClock clock = SettableClock.at(NOW);
  private final Secrets secrets = new Secrets(Base64.getEncoder().encodeToString(new byte[32]));
  private final PushDoor door = door(published::addAll, limits());

  Shop() {
    copy.refresh();
    sources.put(source().id(7).source());
  }

  /** Pushes with a signature that fits. */
  ResponseEntity<Object> push(String body) throws IOException {
    return push("7", Signing.sign(body, SECRET, NOW), body);
  }

  List<Item> items() {
    return published.stream().flatMap(it -> ((ItemsCollected) it).items().stream()).toList();
  }

  ResponseEntity<Object> push(String source, @Nullable String signature, String body)
      throws IOException {
    return door.push(source, request(source, signature, body));
  }

  /** Pushes to source 7 with these headers, names and values in turn. */
  ResponseEntity<Object> deliver(String body, String... headers) throws IOException {
    var request = request("7", null, body);
    for (int i = 0; i < headers.length; i += 2) {
      request.addHeader(headers[i], headers[i + 1]);
    }
    return door.push("7", request);
  }

  /** A door of its own beside the shop's. */
  PushDoor door(Bus bus, PushLimits limits) {
    return new PushDoor(sources, copy, pushing(bus, limits), limits, meters(), clock);
  }

  static MockHttpServletRequest request(String source, @Nullable String signature, String body) {
    var request = new MockHttpServletRequest("POST", "/push/" + source);
    request.setContentType("application/json");
    request.setContent(body.getBytes(UTF_8));
    if (signature != null) {
      request.addHeader("X-Soroka-Signature", signature);
    }
    return request;
  }

  static String detail(ResponseEntity<Object> answer) {
    return answer.getBody() instanceof ProblemDetail problem
        ? String.valueOf(problem.getDetail())
        : "";
  }

  Sources source() {
    return Sources.push(secrets.encrypt(SECRET));
  }

  Pushing pushing(Bus bus, PushLimits limits) {
    return new Pushing(new Kinds(List.of(new PushKind())), secrets, limits, bus, clock);
  }

  static PushLimits limits() {
    return limits(200);
  }

  static PushLimits limits(int perSecond) {
    return new PushLimits(
        DataSize.ofMegabytes(5),
        Duration.ofMinutes(5),
        DataSize.ofMegabytes(32),
        Duration.ofSeconds(20),
        perSecond,
        1000,
        Duration.ofDays(2));
  }

  static SimpleMeterRegistry meters() {
    return new SimpleMeterRegistry();
  }

  CatalogCopy<Source> copy() {
    return new CatalogCopy<>(
        "sources",
        CatalogCopy.Feed.of(
            (_, _) -> new CatalogPage<>(1, List.of(), null),
            _ -> new CatalogChanges<>(1, true, List.of(), List.of())),
        Source::id,
        sources);
  }
}
