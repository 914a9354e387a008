package dev.soroka.collector.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.soroka.collector.local.LocalSite;
import dev.soroka.collector.local.RudeServer;
import dev.soroka.common.guard.AddressGuard;
import dev.soroka.common.guard.Resolver;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Visits of a local site by a fetching that may call loopback addresses, at a fixed time. */
final class Visits {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final LocalSite site;
  private final Fetching fetching = fetching(Visits::resolve);

  Visits(LocalSite site) {
    this.site = site;
  }

  Fetched fetch(String path) {
    return fetch(visit(path));
  }

  Fetched fetch(RudeServer server) {
    return fetch(Visit.to(server.url(), NOW.plusSeconds(60)));
  }

  Fetched fetch(Visit visit) {
    return fetching.fetch(visit);
  }

  Visit visit(String path) {
    return Visit.to(site.url(path), NOW.plusSeconds(60));
  }

  Visit visit(String path, Map<String, String> headers) {
    return new Visit(site.url(path), headers, null, null, NOW.plusSeconds(60));
  }

  Visit visit(String path, @Nullable Validators known) {
    return new Visit(site.url(path), Map.of(), null, known, NOW.plusSeconds(60));
  }

  /** The site under another name. */
  String named(String host, String path) {
    return site.url(path).replace("127.0.0.1", host);
  }

  static Fetched.Failed failure(Fetched fetched) {
    return (Fetched.Failed) fetched;
  }

  static Fetched.Fresh fresh(Fetched fetched) {
    return (Fetched.Fresh) fetched;
  }

  static String page(Fetched fetched) {
    return new String(fresh(fetched).page().body(), UTF_8);
  }

  static Fetching fetching(Resolver resolver) {
    return new Fetching(guard(resolver), Limits.ordinary(), clock());
  }

  static AddressGuard guard(Resolver resolver) {
    return new AddressGuard(List.of("127.0.0.0/8"), resolver);
  }

  static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  static InetAddress[] resolve(String host) throws UnknownHostException {
    return switch (host) {
      case "rebinding.example" -> new InetAddress[] {InetAddress.ofLiteral("10.0.0.1")};
      case "nowhere.example" -> throw new UnknownHostException(host);
      default -> new InetAddress[] {InetAddress.getLoopbackAddress()};
    };
  }
}
