package dev.soroka.collector.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.collector.local.LocalSite;
import dev.soroka.common.guard.AddressGuard;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyingTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final LocalSite proxy = LocalSite.open();
  private final Fetching fetching =
      new Fetching(
          new AddressGuard(List.of("127.0.0.0/8"), _ -> resolved("8.8.8.8")),
          Limits.ordinary(),
          Clock.fixed(NOW, ZoneOffset.UTC));

  @AfterEach
  void closeProxy() {
    proxy.close();
  }

  @ParameterizedTest
  @CsvSource({
    "http://10.0.0.1:3128, The proxy is not used",
    "http://169.254.169.254:80, The proxy is not used",
    "ftp://127.0.0.1:21, looks like",
    "127.0.0.1:3128, looks like",
    "http://127.0.0.1, looks like",
    "http://pass word@127.0.0.1:1, looks like",
    "socks5://user:password@127.0.0.1:1080, without a password"
  })
  void refusesProxiesThatCannotBeUsedWithoutRepeatingThem(String address, String error) {
    var failed = (Fetched.Failed) fetching.fetch(through(address));

    assertThat(failed.trouble()).isEqualTo(Trouble.REFUSED);
    assertThat(failed.error()).contains(error).doesNotContain("password@");
  }

  @Test
  void keepsTheGuardBeforeTheProxy() {
    var visit = new Visit("http://10.0.0.1/", Map.of(), proxy.url(""), null, NOW.plusSeconds(60));

    assertThat(((Fetched.Failed) fetching.fetch(visit)).trouble()).isEqualTo(Trouble.REFUSED);
    assertThat(proxy.requests()).isEmpty();
  }

  @Test
  void asksTheProxyForThePage() {
    proxy.page("http://feeds.example/feed", "by proxy");

    var fetched = (Fetched.Fresh) fetching.fetch(through(proxy.url("")));

    assertThat(new String(fetched.page().body(), UTF_8)).isEqualTo("by proxy");
  }

  @Test
  void tellsTheProxyItsPasswordWhenAsked() {
    proxy.page(
        "http://feeds.example/feed",
        exchange -> {
          boolean known = exchange.getRequestHeaders().containsKey("Proxy-authorization");
          if (!known) {
            exchange.getResponseHeaders().add("Proxy-Authenticate", "Basic realm=proxy");
          }
          exchange.sendResponseHeaders(known ? 200 : 407, -1);
        });

    var fetched = fetching.fetch(through(proxy.url("").replace("//", "//ann:secret@")));

    assertThat(fetched).isInstanceOf(Fetched.Fresh.class);
    assertThat(proxy.requests().getLast().headers().getFirst("Proxy-authorization"))
        .isEqualTo("Basic YW5uOnNlY3JldA==");
  }

  private static Visit through(String proxy) {
    return new Visit("http://feeds.example/feed", Map.of(), proxy, null, NOW.plusSeconds(60));
  }

  private static InetAddress[] resolved(String literal) {
    return new InetAddress[] {InetAddress.ofLiteral(literal)};
  }
}
