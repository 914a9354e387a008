package dev.soroka.collector.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.collector.local.LocalSite;
import dev.soroka.collector.local.RudeServer;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolitenessTest {
  private final LocalSite site = LocalSite.open();
  private final Visits visits = new Visits(site);

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void givesTheServerItsValidatorsBackWordForWord() {
    site.page("/feed", "hello", "ETag", "W/\"a b\"", "Last-Modified", "yesterday, about noon");
    var known = Visits.fresh(visits.fetch("/feed")).validators();

    visits.fetch(visits.visit("/feed", known));

    var second = site.requests().getLast().headers();
    assertThat(second.getFirst("If-None-Match")).isEqualTo("W/\"a b\"");
    assertThat(second.getFirst("If-Modified-Since")).isEqualTo("yesterday, about noon");
  }

  @Test
  void inventsNoValidators() {
    site.page("/feed", "hello", "Date", "Sun, 01 Mar 2026 12:00:00 GMT");

    assertThat(Visits.fresh(visits.fetch("/feed")).validators()).isNull();
  }

  @Test
  void sendsValidatorsOnlyToTheAddressThatGaveThem() {
    site.redirect("/old", "/new").page("/new", "hello", "ETag", "\"1\"").page("/other", "other");
    var known = Visits.fresh(visits.fetch("/old")).validators();

    visits.fetch(visits.visit("/old", known));
    visits.fetch(visits.visit("/other", known));

    assertThat(site.requests())
        .extracting(request -> request.headers().getFirst("If-None-Match"))
        .containsExactly(null, null, null, "\"1\"", null);
  }

  @Test
  void tellsUnchangedPages() {
    site.page("/feed", 304, new byte[0], "Cache-Control", "max-age=60");
    var known = new Validators(site.url("/feed"), "\"1\"", null);

    assertThat(visits.fetch(visits.visit("/feed", known)))
        .isEqualTo(new Fetched.Unchanged(Visits.NOW.plusSeconds(60)));
  }

  @Test
  void mistrusts304WhenItHasNothing() {
    site.page("/feed", 304, new byte[0]);

    assertThat(Visits.failure(visits.fetch("/feed")).trouble()).isEqualTo(Trouble.STATUS);
  }

  @ParameterizedTest
  @CsvSource({
    "Cache-Control, max-age=90, 90",
    "Cache-Control, 'public, max-age=31536000', 3600",
    "Cache-Control, no-cache, ",
    "Cache-Control, 'max-age=90, no-store', ",
    "Cache-Control, max-age=0, "
  })
  void respectsFreshnessWithinReason(String header, String value, Long seconds) {
    site.page("/feed", "hello", header, value);

    assertThat(Visits.fresh(visits.fetch("/feed")).notBefore())
        .isEqualTo(seconds == null ? null : Visits.NOW.plusSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({
    "'Sun, 01 Mar 2026 14:05:00 GMT', 'Sun, 01 Mar 2026 14:00:00 GMT', 300",
    "'Sun, 01 Mar 2026 12:05:00 GMT', soon, 300",
    "'Sun, 01 Mar 2020 12:05:00 GMT', 'Sun, 01 Mar 2026 12:00:00 GMT', ",
    "0, 'Sun, 01 Mar 2026 12:00:00 GMT', "
  })
  void measuresExpiryByTheServersOwnClock(String expires, String date, Long seconds)
      throws IOException {
    try (var server =
        RudeServer.saying(
            out ->
                out.write(
                    RudeServer.head(
                        "Content-Length: 0", "Expires: " + expires, "Date: " + date)))) {
      assertThat(Visits.fresh(visits.fetch(server)).notBefore())
          .isEqualTo(seconds == null ? null : Visits.NOW.plusSeconds(seconds));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "429, 120, 120",
    "429, 'Sun, 01 Mar 2026 12:02:00 GMT', 120",
    "429, , 60",
    "429, soon, 60",
    "503, 30, 30",
    "429, 999999999, 86400"
  })
  void leavesAHostAloneThatAsksForIt(int status, String retryAfter, long seconds) {
    var headers = retryAfter == null ? new String[0] : new String[] {"Retry-After", retryAfter};
    site.page("/feed", status, new byte[0], headers).page("/other", "hello");

    var failed = Visits.failure(visits.fetch("/feed"));
    var neighbour = Visits.failure(visits.fetch("/other"));

    assertThat(failed.trouble()).isEqualTo(Trouble.THROTTLED);
    assertThat(failed.notBefore()).isEqualTo(Visits.NOW.plusSeconds(seconds));
    assertThat(neighbour.notBefore()).isEqualTo(Visits.NOW.plusSeconds(seconds));
    assertThat(site.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "404, ABSENT, 127.0.0.1 answered 404 Not Found",
    "410, ABSENT, 127.0.0.1 answered 410 Gone",
    "500, STATUS, 127.0.0.1 answered 500 Internal Server Error",
    "503, STATUS, 127.0.0.1 answered 503 Service Unavailable",
    "204, STATUS, 127.0.0.1 answered 204 No Content",
    "599, STATUS, 127.0.0.1 answered 599"
  })
  void namesOtherAnswers(int status, Trouble trouble, String error) {
    site.page("/feed", status, new byte[0]);

    assertThat(visits.fetch("/feed")).isEqualTo(new Fetched.Failed(trouble, error, null));
  }
}
