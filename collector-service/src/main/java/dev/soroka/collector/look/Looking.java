package dev.soroka.collector.look;

import dev.soroka.collector.fetch.Fetched;
import dev.soroka.collector.fetch.FetchesItself;
import dev.soroka.collector.fetch.Fetching;
import dev.soroka.collector.fetch.Trouble;
import dev.soroka.collector.fetch.Validators;
import dev.soroka.collector.fetch.Visit;
import dev.soroka.collector.source.Kind;
import dev.soroka.collector.source.Reading;
import dev.soroka.common.secret.Secrets;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks at an address once. Secrets are decrypted here, for the one request that needs them. */
@Component
public class Looking {
  private static final Logger log = LoggerFactory.getLogger(Looking.class);
  private static final String UNKNOWN_KIND = "unknown";

  private final Kinds kinds;
  private final Fetching fetching;
  private final Secrets secrets;
  private final Variables variables;
  private final MeterRegistry meters;
  private final MeterProvider<Timer> requests;
  private final RequestsBySource bySource;

  public Looking(
      Kinds kinds, Fetching fetching, Secrets secrets, Variables variables, MeterRegistry meters) {
    this.kinds = kinds;
    this.fetching = fetching;
    this.secrets = secrets;
    this.variables = variables;
    this.meters = meters;
    this.requests =
        Timer.builder("soroka_collector_requests")
            .description("Looks at addresses of sources, by kind and outcome")
            .serviceLevelObjectives(
                Duration.ofMillis(50),
                Duration.ofMillis(200),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofSeconds(15),
                Duration.ofSeconds(30))
            .withRegistry(meters);
    this.bySource = new RequestsBySource(meters);
  }

  /**
   * What there is at the address.
   *
   * @param known what the server said of the page that was last seen
   * @param deadline when nobody wants to know any more
   */
  public Look at(Place place, @Nullable Validators known, Instant deadline) {
    var started = Timer.start(meters);
    var kind = kinds.find(place.kind());
    var look =
        kind.map(it -> look(it, place, known, deadline))
            .orElseGet(() -> failed("unknown_kind", kinds.unknown(place.kind())));
    var label = kind.map(Kind::name).orElse(UNKNOWN_KIND);
    started.stop(requests.withTags("kind", label, "outcome", outcome(look)));
    bySource.count(place, outcome(look));
    return look;
  }

  private Look look(Kind kind, Place place, @Nullable Validators known, Instant deadline) {
    try {
      return fetch(kind, place, known, deadline);
    } catch (RuntimeException | StackOverflowError e) {
      // Nothing that a server says should get here; if it does, it stops its own source alone.
      log.atError().addKeyValue("kind", kind.name()).setCause(e).log("An answer broke its reader");
      return failed("broken_reader", "The page cannot be read because of a fault in Soroka: " + e);
    }
  }

  private Look fetch(Kind kind, Place place, @Nullable Validators known, Instant deadline) {
    Visit visit;
    try {
      var headers = clear(place.headers());
      var filled = place.open() ? variables.filled(headers) : headers;
      visit = new Visit(place.url(), filled, clear(place.proxy()), known, deadline);
    } catch (IllegalArgumentException e) {
      return failed("secret", String.valueOf(e.getMessage()));
    }
    var unwelcome = fetching.knock(visit, kind.crawls());
    if (unwelcome.isPresent()) {
      return failed(unwelcome.get());
    }
    var fetched =
        kind instanceof FetchesItself itself
            ? itself.fetch(visit, place.recipe())
            : fetching.fetch(visit);
    return switch (fetched) {
      case Fetched.Fresh fresh -> read(kind, place, fresh);
      case Fetched.Unchanged(var notBefore) -> new Look.Unchanged(notBefore);
      case Fetched.Failed failed -> failed(failed);
    };
  }

  private static Look read(Kind kind, Place place, Fetched.Fresh fresh) {
    return switch (kind.read(fresh.page(), place.recipe())) {
      case Reading.Items(var items, var problems) ->
          new Look.Seen(
              items, problems, fresh.validators(), fresh.notBefore(), fresh.page().fetchedAt());
      case Reading.Unreadable(var error) -> failed("unreadable", error);
    };
  }

  private Map<String, String> clear(Map<String, String> headers) {
    var clear = new LinkedHashMap<String, String>();
    headers.forEach((name, value) -> clear.put(name, decrypted(value)));
    return clear;
  }

  private @Nullable String clear(@Nullable String proxy) {
    return proxy == null ? null : decrypted(proxy);
  }

  private String decrypted(String secret) {
    return Secrets.isEncrypted(secret) ? secrets.decrypt(secret) : secret;
  }

  private static Look failed(Fetched.Failed failed) {
    return new Look.Failed(
        failed.trouble().name().toLowerCase(Locale.ROOT),
        failed.error(),
        failed.notBefore(),
        failed.trouble() != Trouble.THROTTLED);
  }

  private static Look failed(String outcome, String error) {
    return new Look.Failed(outcome, error, null, true);
  }

  private static String outcome(Look look) {
    return switch (look) {
      case Look.Seen _ -> "collected";
      case Look.Unchanged _ -> "not_modified";
      case Look.Failed(var outcome, _, _, _) -> outcome;
    };
  }
}
