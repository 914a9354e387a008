package dev.soroka.collector.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.collector.local.LocalSite;
import dev.soroka.common.guard.AddressGuard;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectsTest {
  private final LocalSite site = LocalSite.open();
  private final Visits visits = new Visits(site);

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void refusesAnAddressThatIsNotPublic() {
    var closed =
        new Fetching(
            new AddressGuard(List.of(), Visits::resolve), Limits.ordinary(), Visits.clock());
    site.page("/feed", "secret");

    assertThat(Visits.failure(closed.fetch(visits.visit("/feed"))).trouble())
        .isEqualTo(Trouble.REFUSED);
    assertThat(site.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://169.254.169.254/latest/meta-data/, metadata",
    "http://10.0.0.1/, private",
    "http://rebinding.example/, private",
    "file:///etc/passwd, not to an address of the web",
    "http://2130706433/, unusual form"
  })
  void checksEveryRedirectAgain(String location, String error) {
    site.redirect("/feed", location);

    assertThat(Visits.failure(visits.fetch("/feed")).error()).contains(error);
  }

  @Test
  void givesUpAfterFiveRedirects() {
    for (int i = 1; i <= 6; i++) {
      site.redirect("/" + i, "/" + (i + 1));
    }
    site.page("/7", "too far");

    assertThat(Visits.failure(visits.fetch("/1")).trouble()).isEqualTo(Trouble.REDIRECTED);
    assertThat(Visits.page(visits.fetch("/2"))).isEqualTo("too far");
  }

  @Test
  void callsTheAddressThatTheGuardHasSeen() {
    var lookups = new AtomicInteger();
    var pinned =
        Visits.fetching(
            host ->
                lookups.getAndIncrement() == 0
                    ? Visits.resolve("127.0.0.1.example")
                    : Visits.resolve("rebinding.example"));
    site.page("/feed", "hello");

    var fetched =
        pinned.fetch(Visit.to(visits.named("feeds.example", "/feed"), Visits.NOW.plusSeconds(60)));

    assertThat(Visits.page(fetched)).isEqualTo("hello");
    assertThat(lookups).hasValue(1);
    assertThat(site.requests().getFirst().headers().getFirst("Host")).startsWith("feeds.example:");
  }

  @Test
  void tellsAnUnknownHost() {
    var failed =
        Visits.failure(
            visits.fetch(Visit.to("http://nowhere.example/", Visits.NOW.plusSeconds(60))));

    assertThat(failed.trouble()).isEqualTo(Trouble.UNKNOWN_HOST);
    assertThat(failed.error()).contains("nowhere.example");
  }

  @Test
  void keepsHeadersFromAnotherOrigin() {
    site.redirect("/start", visits.named("other.example", "/landing")).page("/landing", "there");

    visits.fetch(visits.visit("/start", Map.of("Authorization", "Bearer secret")));

    assertThat(site.requests().getFirst().headers()).containsKey("Authorization");
    assertThat(site.requests().getLast().headers())
        .doesNotContainKey("Authorization")
        .containsKey("User-agent");
  }

  @Test
  void keepsHeadersOnARedirectWithinTheOrigin() {
    site.redirect("/start", "/landing").page("/landing", "there");

    visits.fetch(visits.visit("/start", Map.of("Authorization", "Bearer secret")));

    assertThat(site.requests().getLast().headers()).containsKey("Authorization");
  }

  @ParameterizedTest
  @CsvSource({"Host, a", "X Y, a", "'X\r\nY', a", "X, 'a\r\nEvil: b'", "If-None-Match, *"})
  void refusesHeadersThatWouldBreakARequest(String name, String value) {
    var failed = Visits.failure(visits.fetch(visits.visit("/feed", Map.of(name, value))));

    assertThat(failed.trouble()).isEqualTo(Trouble.REFUSED);
    assertThat(failed.error()).doesNotContain("Evil");
  }

  @Test
  void saysWhoItIs() {
    site.page("/feed", "hello");

    visits.fetch("/feed");
    visits.fetch(visits.visit("/feed", Map.of("User-Agent", "Mine")));

    assertThat(site.requests())
        .extracting(request -> request.headers().getFirst("User-agent"))
        .containsExactly("Soroka/0.1 (+ops@example.org)", "Mine");
  }
}
