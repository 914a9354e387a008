package dev.soroka.collector.fetch;

import static dev.soroka.collector.fetch.Trouble.REDIRECTED;
import static dev.soroka.collector.fetch.Trouble.REFUSED;
import static dev.soroka.collector.fetch.Trouble.THROTTLED;
import static dev.soroka.collector.fetch.Trouble.TIMEOUT;
import static dev.soroka.collector.fetch.Trouble.UNKNOWN_HOST;

import dev.soroka.collector.fetch.Fetched.Failed;
import dev.soroka.common.guard.AddressGuard;
import dev.soroka.common.guard.Verdict;
import java.io.IOException;
import java.net.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.springframework.stereotype.Component;

/**
 * Fetches a page: every address on the way passes the guard and is called at the addresses that the
 * guard has seen, and nothing that a server does takes longer or more than the limits.
 */
@Component
public class Fetching {
  private static final int MOST_REDIRECTS = 5;

  private final AddressGuard guard;
  private final FetchLimits limits;
  private final Clock clock;
  private final PinnedAddresses pins;
  private final HostSilence silence;
  private final Answers answers;
  private final OkHttpClient client;
  private final Courtesy courtesy;

  public Fetching(AddressGuard guard, FetchLimits limits, Clock clock) {
    this.guard = guard;
    this.limits = limits;
    this.clock = clock;
    this.pins = new PinnedAddresses(limits.longest().multipliedBy(2));
    this.silence = new HostSilence(limits.longestSilence(), clock);
    this.answers = new Answers(limits, silence, clock);
    this.client = client(limits, pins);
    this.courtesy =
        new Courtesy(
            new Robots(this::fetch, clock),
            new HostPace(limits.perSecond(), limits.burst(), clock, Pause::really),
            limits.robots());
  }

  /** HTTP/1.1 alone: one call per connection, whose headers and body have known limits. */
  private static OkHttpClient client(FetchLimits limits, PinnedAddresses pins) {
    return new OkHttpClient.Builder()
        .dns(pins)
        .proxy(Proxy.NO_PROXY)
        .protocols(List.of(Protocol.HTTP_1_1))
        .followRedirects(false)
        .followSslRedirects(false)
        .connectTimeout(limits.connect())
        .readTimeout(limits.longest())
        .connectionPool(new ConnectionPool(100, 1, TimeUnit.MINUTES))
        .build();
  }

  /**
   * Waits until the visit may be made; to be asked before each visit of a source, whoever makes it.
   *
   * @param crawling whether pages for people are read, for which the site's rules for robots hold
   * @return empty when it may be made now, else why not
   */
  public Optional<Failed> knock(Visit visit, boolean crawling) {
    return courtesy.knock(visit, crawling);
  }

  /** What comes of the visit; whatever the server does is a value here, never an exception. */
  public Fetched fetch(Visit visit) {
    var fault = RequestHeaders.fault(visit.headers());
    if (fault.isPresent()) {
      return new Failed(REFUSED, fault.get());
    }
    var url = HttpUrl.parse(visit.url().strip());
    if (url == null) {
      return new Failed(REFUSED, "An address looks like https://example.org/feed.xml");
    }
    var end = earlier(clock.instant().plus(limits.longest()), visit.deadline());
    var proxy = visit.proxy();
    if (proxy == null) {
      return follow(client, new Hop(visit, url, true), end);
    }
    return switch (new Proxying(guard).through(client, proxy)) {
      case Proxying.Way.Closed(var reason) -> new Failed(REFUSED, reason);
      case Proxying.Way.Through(var proxied) -> follow(proxied, new Hop(visit, url, true), end);
    };
  }

  private Fetched follow(OkHttpClient through, Hop first, Instant end) {
    var hop = first;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      switch (step(through, hop, end)) {
        case Answers.Final(var fetched) -> {
          return fetched;
        }
        case Answers.Onward(var next) -> hop = next;
      }
    }
    return new Failed(REDIRECTED, "It redirects more than " + MOST_REDIRECTS + " times");
  }

  private Answers.Answer step(OkHttpClient through, Hop hop, Instant end) {
    var host = hop.url().host();
    var silent = silence.until(host);
    if (silent.isPresent()) {
      var error = host + " wants to be left alone until " + silent.get();
      return new Answers.Final(new Failed(THROTTLED, error, silent.get()));
    }
    return switch (guard.check(hop.url().toString())) {
      case Verdict.Refused(var reason) -> new Answers.Final(new Failed(REFUSED, reason));
      case Verdict.Unknown(var unknown) ->
          new Answers.Final(new Failed(UNKNOWN_HOST, "Nobody knows the host " + unknown));
      case Verdict.Allowed(var allowed, var addresses) -> {
        pins.pin(allowed, addresses);
        yield call(through, hop.at(allowed), end);
      }
    };
  }

  private Answers.Answer call(OkHttpClient through, Hop hop, Instant end) {
    var left = Duration.between(clock.instant(), end);
    if (!left.isPositive()) {
      return new Answers.Final(new Failed(TIMEOUT, "There was no time left to ask"));
    }
    var call = through.newCall(hop.request(limits.userAgent()));
    call.timeout().timeout(left.toNanos(), TimeUnit.NANOSECONDS);
    try (var response = call.execute()) {
      return answers.read(hop, response);
    } catch (IOException e) {
      return new Answers.Final(Breakage.of(e, hop.url().host(), left));
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
