package dev.soroka.collector.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import dev.soroka.common.api.CollectorApi.Discovery;
import dev.soroka.common.api.CollectorApi.Preset;
import dev.soroka.common.contract.Item;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class DiscoveringTest {
  private static final Mapping OFFERS =
      new Mapping(
          "$[*]", null, Field.at("$.name"), null, null, null, null, Map.of(), Map.of(), null, null);

  private final LocalSite site = LocalSite.open();
  private final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");

  @AfterEach
  void closeSite() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                     | looks like
          http://                | looks like
          http://10.0.0.1/feed   | a private address
          ftp://127.0.0.1/feed   | looks like
          """)
  void tellsWhatIsNoAddress(String address, String problem) {
    var discovery = discover(address);

    assertThat(discovery.sources()).isEmpty();
    assertThat(discovery.problems()).singleElement().asString().contains(problem);
  }

  @Test
  void tellsWhatAPageIsThatNamesNoFeed() {
    site.page("/", "<html><head><title>My cats</title></head><body>meow</body></html>");

    var discovery = discover(site.url("/"));

    assertThat(discovery.sources()).isEmpty();
    assertThat(discovery.problems()).singleElement().asString().contains("My cats", "no feed");
  }

  @Test
  void findsTheListOfAPageWithoutAFeed() {
    site.page(
        "/shop",
        """
        <title>Tea things</title><nav><a href="/">Home</a><a href="/help">Help</a></nav><ul class="goods">
        <li><a href="/p/1">Cup with a saucer, blue</a> <b>$5</b></li>
        <li><a href="/p/2">Kettle of cast iron</a> <b>$40</b></li>
        <li><a href="/p/3">Tray made of bamboo</a> <b>$12</b></li></ul>
        """);

    var discovery = discover(site.url("/shop"));

    assertThat(discovery.sources())
        .singleElement()
        .returns("Tea things", Source::name)
        .returns("html", Source::kind)
        .returns(site.url("/shop"), Source::url);
    assertThat(discovery.items())
        .extracting(Item::link)
        .containsExactly(site.url("/p/1"), site.url("/p/2"), site.url("/p/3"));
    assertThat(discovery.items())
        .allSatisfy(item -> assertThat(item.numbers()).containsKey("price"));
  }

  @Test
  void prefersTheFeedThatAPageNamesToItsList() {
    site.page(
            "/blog",
            """
            <link rel="alternate" type="application/rss+xml" href="/feed.xml"><ul>
            <li><a href="/1">The first of three posts</a> of today</li>
            <li><a href="/2">The second of three posts</a> of today</li>
            <li><a href="/3">The third of three posts</a> of today</li></ul>
            """)
        .page("/feed.xml", Feeds.rss(1));

    assertThat(discover(site.url("/blog")).sources())
        .extracting(Source::kind)
        .containsExactly("feed");
  }

  @Test
  void tellsHowToAddJson() {
    site.page("/", "{\"offers\": []}");

    assertThat(discover(site.url("/")).problems()).singleElement().asString().contains("kind json");
  }

  @Test
  void tellsWhyAPageDidNotCome() {
    assertThat(discover(site.url("/missing")).problems())
        .containsExactly("127.0.0.1 answered 404 Not Found");
  }

  @Test
  void knowsAFeed() {
    site.page("/feed", Feeds.rss(3));

    var discovery = discover(site.url("/feed"));

    assertThat(discovery.sources())
        .singleElement()
        .returns("Orders", Source::name)
        .returns("feed", Source::kind)
        .returns(site.url("/feed"), Source::url)
        .returns(false, Source::open);
    assertThat(discovery.items()).hasSize(3);
    assertThat(discovery.problems()).isEmpty();
  }

  @Test
  void takesTheAddressAtTheEndOfARedirect() {
    site.redirect("/old", "/feed").page("/feed", Feeds.rss(1));

    assertThat(discover(site.url("/old")).sources())
        .extracting(Source::url)
        .containsExactly(site.url("/feed"));
  }

  @Test
  void followsTheFeedsThatAPageNamesTheLikelyOneFirst() {
    site.page(
            "/blog/",
            """
            <html><head><title>Blog</title><base href="/feeds/">
            <link rel="alternate" type="application/rss+xml" title="Comments" href="comments.xml">
            <link rel="stylesheet" type="text/css" href="style.css">
            <link rel="alternate" type="application/json" href="/wp-json/">
            <link REL="Alternate home" TYPE="application/atom+xml; charset=utf-8" href="all.xml">
            <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
            </head></html>
            """)
        .page("/feeds/all.xml", Feeds.rss(2));

    var discovery = discover(site.url("/blog/"));

    assertThat(discovery.sources())
        .extracting(Source::name, Source::url)
        .containsExactly(
            tuple("Blog", site.url("/feeds/all.xml")),
            tuple("Comments", site.url("/feeds/comments.xml")));
    assertThat(discovery.items()).hasSize(2);
    assertThat(site.requests()).hasSize(2);
  }

  @Test
  void passesOverAFeedThatIsBroken() {
    site.page(
            "/",
            """
            <link rel="alternate" type="application/rss+xml" href="/gone.xml">
            <link rel="alternate" type="application/rss+xml" href="/here.xml">
            """)
        .page("/here.xml", Feeds.rss(1));

    var discovery = discover(site.url("/"));

    assertThat(discovery.sources()).extracting(Source::url).containsExactly(site.url("/here.xml"));
    assertThat(discovery.problems()).singleElement().asString().contains("/gone.xml", "404");
  }

  @Test
  void asksForNoMoreThanAFewFeedsOfAPage() {
    var page = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      page.append("<link rel=alternate type=application/rss+xml href=/%d.xml>".formatted(i));
    }
    site.page("/", page.toString());

    var discovery = discover(site.url("/"));

    assertThat(site.requests()).hasSize(5);
    assertThat(discovery.problems()).hasSize(6);
  }

  @Test
  void offersThePresetOfTheSite() {
    site.page("/", "<title>Offers</title>").page("/api", "[{\"name\":\"Offer 1\"}]");
    var preset = Sources.of("json", site.url("/api")).id(0).mapping(OFFERS).source();

    var discovery = discover(site.url("/"), new Preset("offers", "Offers", preset));

    assertThat(discovery.sources()).containsExactly(preset);
    assertThat(discovery.items()).hasSize(1);
  }

  @Test
  void prefersThePresetForExactlyThisFeed() {
    site.page("/feed", Feeds.rss(1));
    var exact = Sources.feed(site.url("/feed")).id(0).source();
    var other = Sources.feed(site.url("/other")).id(0).source();

    var discovery =
        discover(
            site.url("/feed"),
            new Preset("other", "Other", other),
            new Preset("exact", "Exact", exact));

    assertThat(discovery.sources().getFirst()).isEqualTo(exact);
    assertThat(discovery.sources()).contains(other);
  }

  @Test
  void offersNoPresetOfAnotherSite() {
    site.page("/", "<title>Offers</title>");
    var elsewhere = Sources.feed("https://example.org/feed").source();

    assertThat(discover(site.url("/"), new Preset("x", "X", elsewhere)).sources()).isEmpty();
  }

  private Discovery discover(String url, Preset... presets) {
    var kinds = new Kinds(List.of(new FeedKind(), new JsonKind(), new HtmlKind()));
    var secrets = new Secrets(Base64.getEncoder().encodeToString(new byte[32]));
    var fetching = new Fetching(LocalGuard.open(), Limits.ordinary(), clock);
    var looking =
        new Looking(
            kinds,
            fetching,
            secrets,
            new Variables(new MockEnvironment()),
            new SimpleMeterRegistry());
    return new Discovering(kinds, List.of(presets), fetching, looking)
        .at(url, clock.instant().plusSeconds(20));
  }
}
