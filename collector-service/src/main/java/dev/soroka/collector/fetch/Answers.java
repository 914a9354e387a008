package dev.soroka.collector.fetch;

import static dev.soroka.collector.fetch.Trouble.ABSENT;
import static dev.soroka.collector.fetch.Trouble.REDIRECTED;
import static dev.soroka.collector.fetch.Trouble.STATUS;
import static dev.soroka.collector.fetch.Trouble.THROTTLED;
import static dev.soroka.collector.fetch.Trouble.TOO_LARGE;
import static dev.soroka.collector.fetch.Trouble.UNDECODABLE;

import dev.soroka.collector.fetch.Fetched.Failed;
import dev.soroka.collector.fetch.Fetched.Fresh;
import dev.soroka.collector.fetch.Fetched.Unchanged;
import dev.soroka.collector.source.Page;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import okhttp3.Response;
import org.springframework.http.HttpStatus;

/** Reads what a server answers: its page, a redirect, or why there is none. */
final class Answers {
  private final FetchLimits limits;
  private final HostSilence silence;
  private final Clock clock;
  private final Wishes wishes;
  private final Body body;

  Answers(FetchLimits limits, HostSilence silence, Clock clock) {
    this.limits = limits;
    this.silence = silence;
    this.clock = clock;
    this.wishes = new Wishes(limits, clock);
    this.body = new Body(Math.toIntExact(limits.largest().toBytes()));
  }

  /** What one request of a visit led to. */
  sealed interface Answer {}

  /** The visit is over. */
  record Final(Fetched fetched) implements Answer {}

  /** The server sends us on. */
  record Onward(Hop next) implements Answer {}

  Answer read(Hop hop, Response response) throws IOException {
    return switch (response.code()) {
      case 200, 203 -> new Final(page(hop, response));
      case 304 -> new Final(unchanged(hop, response));
      case 301, 302, 303, 307, 308 -> redirect(hop, response);
      case 429, 503 -> new Final(throttled(hop, response));
      default -> new Final(new Failed(trouble(response.code()), answered(hop, response)));
    };
  }

  private static Trouble trouble(int status) {
    return status >= 400 && status < 500 ? ABSENT : STATUS;
  }

  private Fetched page(Hop hop, Response response) throws IOException {
    try {
      var bytes = body.read(response);
      var page =
          new Page(hop.page().uri(), response.code(), headers(response), bytes, clock.instant());
      return new Fresh(
          page,
          Validators.of(hop.page(), response.headers()).orElse(null),
          wishes.freshUntil(response.headers()));
    } catch (Body.TooLarge e) {
      var error = "The answer is larger than " + limits.largest().toMegabytes() + " MB";
      return new Failed(TOO_LARGE, error);
    } catch (Body.Undecodable e) {
      return new Failed(UNDECODABLE, "The answer " + e.getMessage());
    }
  }

  /** Some servers send headers without a name, which nobody can ask for. */
  private static HttpHeaders headers(Response response) {
    var named = new HashMap<>(response.headers().toMultimap());
    named.keySet().removeIf(String::isBlank);
    return HttpHeaders.of(named, (_, _) -> true);
  }

  private Fetched unchanged(Hop hop, Response response) {
    return hop.isConditional()
        ? new Unchanged(wishes.freshUntil(response.headers()))
        : new Failed(STATUS, answered(hop, response) + " although it was not asked that");
  }

  private Answer redirect(Hop hop, Response response) {
    var location = response.header("Location");
    var next = location == null ? null : hop.url().resolve(location);
    if (next == null) {
      var error = answered(hop, response) + ", but not to an address of the web";
      return new Final(new Failed(REDIRECTED, error));
    }
    return new Onward(hop.redirectedTo(next));
  }

  /** 503 alone is a server in trouble; with a time it is one that asks for patience. */
  private Fetched throttled(Hop hop, Response response) {
    var error = answered(hop, response);
    var until = wishes.retryAfter(response.headers()).or(() -> customary(response.code()));
    if (until.isEmpty()) {
      return new Failed(STATUS, error);
    }
    silence.keep(hop.url().host(), until.get());
    return new Failed(THROTTLED, error + "; it is left alone until " + until.get(), until.get());
  }

  private Optional<Instant> customary(int status) {
    return status == 429 ? Optional.of(clock.instant().plus(limits.silence())) : Optional.empty();
  }

  private static String answered(Hop hop, Response response) {
    var status = HttpStatus.resolve(response.code());
    var reason = status == null ? "" : " " + status.getReasonPhrase();
    return hop.url().host() + " answered " + response.code() + reason;
  }
}
