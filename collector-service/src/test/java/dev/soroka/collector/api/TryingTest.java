package dev.soroka.collector.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.collector.discovery.Discovering;
import dev.soroka.collector.fetch.Fetching;
import dev.soroka.collector.fetch.Limits;
import dev.soroka.collector.local.Feeds;
import dev.soroka.collector.local.LocalGuard;
import dev.soroka.collector.local.LocalSite;
import dev.soroka.collector.look.Kinds;
import dev.soroka.collector.look.Looking;
import dev.soroka.collector.look.Variables;
import dev.soroka.collector.source.feed.FeedKind;
import dev.soroka.collector.source.html.HtmlKind;
import dev.soroka.collector.source.json.JsonKind;
import dev.soroka.collector.source.push.PushKind;
import dev.soroka.collector.stream.TestTasting;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Mapping.Field;
import dev.soroka.common.contract.Source;
import dev.soroka.common.secret.Secrets;
import dev.soroka.testkit.SettableClock;
import dev.soroka.testkit.Sources;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class TryingTest {
  private final LocalSite site = LocalSite.open();
  private final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
  private final Secrets secrets = new Secrets(Base64.getEncoder().encodeToString(new byte[32]));
  private final Kinds kinds =
      new Kinds(List.of(new FeedKind(), new JsonKind(), new HtmlKind(), new PushKind()));
  private final SourceCheck check = new SourceCheck(kinds, LocalGuard.open());

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void tellsEverythingThatIsWrongWithASource() {
    var source =
        Sources.of("json", "http://169.254.169.254/")
            .header("Host", "evil.example")
            .proxy("socks5://ann:secret@proxy.example:1080")
            .fallback("carrier-pigeon", "https://example.org/")
            .fallback("feed", "gopher://example.org/")
            .source();

    assertThat(check.problems(source))
        .anyMatch(it -> it.contains("metadata"))
        .anyMatch(it -> it.contains("title"))
        .anyMatch(it -> it.startsWith("fallback 1: There is no kind 'carrier-pigeon'"))
        .anyMatch(it -> it.startsWith("fallback 2: Only http and https"))
        .anyMatch(it -> it.contains("header Host"))
        .anyMatch(it -> it.contains("socks5"))
        .noneMatch(it -> it.contains("secret"));
  }

  @Test
  void keepsRecipientsForOperators() {
    var mapping = mapping(Field.at("$.customer"));

    assertThat(check.problems(Sources.of("json", site.url("/")).mapping(mapping).source()))
        .isEmpty();
    assertThat(
            check.problems(
                Sources.of("json", site.url("/")).mapping(mapping).subscribers().source()))
        .containsExactly("Only operators' sources name recipients");
  }

  @Test
  void findsNothingWrongWithOrdinarySources() {
    assertThat(check.problems(Sources.feed("https://example.org/feed").source())).isEmpty();
    assertThat(check.problems(Sources.push(secrets.encrypt("secret")).source())).isEmpty();
    assertThat(
            check.problems(
                Sources.feed("https://example.org/feed")
                    .header("Authorization", secrets.encrypt("Bearer 1"))
                    .proxy(secrets.encrypt("http://proxy.example:3128"))
                    .source()))
        .isEmpty();
  }

  @Test
  void triesNothingThatIsWrong() {
    var trial = trying().trial(Sources.of("json", site.url("/")).source());

    assertThat(trial.items()).isEmpty();
    assertThat(trial.problems()).isNotEmpty();
    assertThat(site.requests()).isEmpty();
  }

  @Test
  void showsWhatASourceWouldGive() {
    site.page("/feed", Feeds.rss(2));

    var trial =
        trying().trial(Sources.feed(site.url("/feed")).header("X-Key", "in the clear").source());

    assertThat(trial.items()).hasSize(2);
    assertThat(trial.problems()).isEmpty();
    assertThat(site.requests().getFirst().headers().getFirst("X-Key")).isEqualTo("in the clear");
  }

  @Test
  void showsWhatTheFallbackGivesAndWhatIsWrongWithTheOwnAddress() {
    site.page("/spare", Feeds.rss(2));

    var trial =
        trying()
            .trial(
                Sources.feed(site.url("/own"))
                    .fallback("feed", site.url("/spare"))
                    .fallback("feed", site.url("/gone"))
                    .source());

    assertThat(trial.items()).hasSize(2);
    assertThat(trial.problems())
        .containsExactly(
            "127.0.0.1 answered 404 Not Found", "fallback 2: 127.0.0.1 answered 404 Not Found");
  }

  @Test
  void hasNothingToFetchFromAPushSource() {
    assertThat(trying().trial(Sources.push(secrets.encrypt("secret")).source()).problems())
        .singleElement()
        .asString()
        .contains("push to it");
  }

  @Test
  void discoversFeeds() {
    site.page("/feed", Feeds.rss(1));

    assertThat(trying().discover(site.url("/feed")).sources())
        .extracting(Source::kind)
        .containsExactly("feed");
  }

  private Trying trying() {
    var fetching = new Fetching(LocalGuard.open(), Limits.ordinary(), clock);
    var looking =
        new Looking(
            kinds,
            fetching,
            secrets,
            new Variables(new MockEnvironment()),
            new SimpleMeterRegistry());
    var discovering = new Discovering(kinds, List.of(), fetching, looking);
    return new Trying(check, looking, discovering, TestTasting.local(), clock);
  }

  private static Mapping mapping(@Nullable Field recipient) {
    return new Mapping(
        "$[*]",
        null,
        Field.at("$.name"),
        null,
        null,
        null,
        null,
        Map.of(),
        Map.of(),
        null,
        recipient);
  }
}
