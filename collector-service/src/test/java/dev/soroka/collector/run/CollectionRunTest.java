package dev.soroka.collector.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.collector.catalog.KnownSources;
import dev.soroka.collector.fetch.Fetching;
import dev.soroka.collector.fetch.Limits;
import dev.soroka.collector.local.Feeds;
import dev.soroka.collector.local.LocalGuard;
import dev.soroka.collector.local.LocalSite;
import dev.soroka.collector.look.Kinds;
import dev.soroka.collector.look.Looking;
import dev.soroka.collector.run.CollectorProperties.BreakerLimits;
import dev.soroka.collector.source.feed.FeedKind;
import dev.soroka.collector.source.html.HtmlKind;
import dev.soroka.collector.source.json.JsonKind;
import dev.soroka.common.amqp.Bus;
import dev.soroka.common.contract.CollectRequested;
import dev.soroka.common.contract.CollectionFinished;
import dev.soroka.common.contract.CollectionFinished.Result;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.ItemsCollected;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Mapping.Field;
import dev.soroka.common.contract.Message;
import dev.soroka.common.contract.Source;
import dev.soroka.common.secret.Secrets;
import dev.soroka.testkit.SettableClock;
import dev.soroka.testkit.Sources;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CollectionRunTest {
  private static final Mapping JOBS =
      new Mapping(
          "$.jobs[*]",
          null,
          Field.at("$.name"),
          null,
          null,
          null,
          null,
          Map.of(),
          Map.of(),
          null,
          null);

  private final LocalSite site = LocalSite.open();
  private final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Secrets secrets = new Secrets(Base64.getEncoder().encodeToString(new byte[32]));
  private final KnownSources known = new KnownSources();
  private final OpenBreakers breakers = new OpenBreakers(meters);
  private final List<Message> published = new ArrayList<>();
  private long run;

  @AfterEach
  void closeSite() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource({
    "feed, '<html><head><title>Please log in</title></head></html>', Please log in",
    "feed, '', empty",
    "feed, just words, not a feed",
    "json, '{\"offers\":[]}', JSON without the list $.jobs[*]",
    "json, '{\"jobs\":', not JSON",
    "carrier-pigeon, x, There is no kind 'carrier-pigeon'; there are feed"
  })
  void tellsWhatIsWrongWithAPage(String kind, String text, String error) {
    site.page("/", text);

    var finished = collect(Sources.of(kind, site.url("/")).mapping(JOBS).source(), null);

    assertThat(finished.result()).isEqualTo(Result.FAILED);
    assertThat(finished.error()).contains(error);
    assertThat(published).containsExactly(finished);
  }

  @Test
  void defusesEntityBombs() {
    site.page(
        "/",
        """
        <?xml version="1.0"?>
        <!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>
        <rss version="2.0"><channel><title>x</title>
        <item><title>&c;&d; bomb</title></item></channel></rss>
        """);

    collect(Sources.feed(site.url("/")).source(), null);

    assertThat(published.toString()).doesNotContain("hahaha", "root:");
  }

  @Test
  void refusesARedirectToTheMetadataAddress() {
    site.redirect("/", "http://169.254.169.254/latest/meta-data/");

    assertThat(collect(Sources.feed(site.url("/")).source(), null).error())
        .isEqualTo("169.254.169.254 is a cloud's metadata address, which is not called");
  }

  @Test
  void failsWhatWaitedTooLong() {
    site.page("/", Feeds.rss(1));
    var late =
        new CollectRequested(
            1, Sources.feed(site.url("/")).source(), "kept", false, clock.instant());

    story(published::addAll).on(late);

    var finished = (CollectionFinished) published.getFirst();
    assertThat(finished.error()).contains("too late");
    assertThat(finished.cursor()).isEqualTo("kept");
    assertThat(site.requests()).isEmpty();
  }

  @Test
  void dropsTasksOfSourcesThatAreGone() {
    var removed = Sources.feed(site.url("/removed")).id(1).source();
    known.put(removed);
    known.remove(1);
    known.put(Sources.feed(site.url("/disabled")).id(2).disabled().source());

    story(published::addAll).on(task(removed, null));
    story(published::addAll).on(task(Sources.feed(site.url("/disabled")).id(2).source(), null));

    assertThat(published).isEmpty();
    assertThat(site.requests()).isEmpty();
  }

  @Test
  void tellsNothingAsFinishedWhenItsItemsWereNotTaken() {
    site.page("/", Feeds.rss(1));
    var told = new ArrayList<Message>();
    Bus away =
        messages -> {
          if (messages.getFirst() instanceof ItemsCollected) {
            throw new IllegalStateException("not confirmed");
          }
          told.addAll(messages);
        };

    assertThatThrownBy(() -> story(away).on(task(Sources.feed(site.url("/")).source(), null)))
        .hasMessage("not confirmed");
    assertThat(told).isEmpty();
  }

  @Test
  void publishesItemsInListsAndThenTellsThatItIsOver() {
    site.page("/", Feeds.rss(250));
    var source = Sources.feed(site.url("/")).source();

    story(published::addAll)
        .on(new CollectRequested(9, source, null, true, clock.instant().plusSeconds(60)));

    assertThat(published)
        .extracting(it -> it instanceof ItemsCollected list ? list.items().size() : -1)
        .containsExactly(100, 100, 50, -1);
    assertThat((ItemsCollected) published.getFirst())
        .returns(9L, ItemsCollected::run)
        .returns(7L, ItemsCollected::source)
        .returns(true, ItemsCollected::silent)
        .returns(false, ItemsCollected::fallback)
        .returns(clock.instant(), ItemsCollected::fetchedAt);
    assertThat((CollectionFinished) published.getLast())
        .returns(Result.COLLECTED, CollectionFinished::result)
        .returns(250, CollectionFinished::items)
        .returns(0, CollectionFinished::serving)
        .returns(null, CollectionFinished::error);
  }

  @Test
  void tellsAnEmptyFeedAsCollected() {
    site.page("/", Feeds.rss(0));

    assertThat(collect(Sources.feed(site.url("/")).source(), null))
        .returns(Result.COLLECTED, CollectionFinished::result)
        .returns(0, CollectionFinished::items);
  }

  @Test
  void asksOnlyForWhatIsNew() {
    site.page("/", Feeds.rss(1), "ETag", "\"one\"");
    var source = Sources.feed(site.url("/")).source();
    var first = collect(source, null);
    site.page("/", 304, new byte[0], "Cache-Control", "max-age=120");

    var second = collect(source, first.cursor());

    assertThat(site.requests().getLast().headers().getFirst("If-None-Match")).isEqualTo("\"one\"");
    assertThat(second)
        .returns(Result.UNCHANGED, CollectionFinished::result)
        .returns(clock.instant().plusSeconds(120), CollectionFinished::notBefore);
    assertThat(second.cursor()).isEqualTo(first.cursor());
  }

  @Test
  void asksForEverythingWhenTheMappingHasChanged() {
    site.page("/", Feeds.rss(1), "ETag", "\"one\"");
    var first = collect(Sources.feed(site.url("/")).source(), null);

    collect(Sources.feed(site.url("/")).generation(2).source(), first.cursor());

    assertThat(site.requests().getLast().headers()).doesNotContainKey("If-none-match");
  }

  @Test
  void asksForEverythingAgainAfterAPageThatCouldNotBeRead() {
    site.page("/", "not a feed", "ETag", "\"broken\"");
    var first = collect(Sources.feed(site.url("/")).source(), null);

    collect(Sources.feed(site.url("/")).source(), first.cursor());

    assertThat(site.requests().getLast().headers()).doesNotContainKey("If-none-match");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "{}", "{\"generation\":1,\"breakers\":7}", "null", "[]"})
  void forgetsACursorThatItCannotRead(String cursor) {
    site.page("/", Feeds.rss(1));

    assertThat(collect(Sources.feed(site.url("/")).source(), cursor).result())
        .isEqualTo(Result.COLLECTED);
  }

  @Test
  void turnsToTheFallbackWhenTheOwnAddressFails() {
    site.page("/own", 500, new byte[0]).page("/spare", Feeds.rss(1));
    var source = Sources.feed(site.url("/own")).fallback("feed", site.url("/spare")).source();

    var finished = collect(source, null);

    assertThat(finished)
        .returns(Result.COLLECTED, CollectionFinished::result)
        .returns(1, CollectionFinished::serving);
    assertThat(((ItemsCollected) published.getFirst()).fallback()).isTrue();
  }

  @Test
  void tellsWhyEachAddressFailed() {
    site.page("/own", 500, new byte[0]).page("/spare", "");
    var source = Sources.feed(site.url("/own")).fallback("feed", site.url("/spare")).source();

    assertThat(collect(source, null).error())
        .contains("500 Internal Server Error", "; fallback 1 (127.0.0.1): not a feed");
  }

  @Test
  void keepsTheKeyOfTheOwnSiteFromAFallbackElsewhere() {
    site.page("/own", 500, new byte[0]).page("/spare", Feeds.rss(1));
    var elsewhere = site.url("/spare").replace("127.0.0.1", "spare.example");
    var source =
        Sources.feed(site.url("/own"))
            .header("Authorization", secrets.encrypt("Bearer 1"))
            .fallback("feed", elsewhere)
            .source();

    collect(source, null);

    assertThat(site.requests())
        .extracting(request -> request.headers().getFirst("Authorization"))
        .containsExactly("Bearer 1", null);
  }

  @Test
  void tellsASecretThatWasEncryptedWithAnotherKey() {
    var source = Sources.feed(site.url("/")).header("X-Key", "v1:AAAA").source();

    assertThat(collect(source, null).error()).contains("SOROKA_SECRET_KEY");
    assertThat(site.requests()).isEmpty();
  }

  @Test
  void sparesAnAddressAfterThreeFailuresAndTrustsItAfterTwoSuccesses() {
    site.page("/", 500, new byte[0]);
    var source = Sources.feed(site.url("/")).source();
    var cursor = collect(source, collect(source, null).cursor()).cursor();
    assertThat(breakers.all()).isEmpty();

    var third = collect(source, cursor);
    var spared = collect(source, third.cursor());
    assertThat(site.requests()).hasSize(3);
    assertThat(third.notBefore()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
    assertThat(spared.notBefore()).isEqualTo(third.notBefore());
    assertThat(spared.error()).contains("not asked until", "500 Internal Server Error");
    assertThat(breakers.all()).singleElement().matches(it -> it.source() == 7);

    clock.advance(Duration.ofMinutes(5));
    site.page("/", Feeds.rss(1));
    var first = collect(source, spared.cursor());
    assertThat(breakers.all()).hasSize(1);
    var second = collect(source, first.cursor());
    assertThat(breakers.all()).isEmpty();
    assertThat(second.cursor()).doesNotContain("openUntil\":\"");
  }

  @Test
  void sparesAnAddressAtOnceThatFailsOnTrial() {
    site.page("/", 500, new byte[0]);
    var source = Sources.feed(site.url("/")).source();
    @Nullable String cursor = null;
    for (int i = 0; i < 3; i++) {
      cursor = collect(source, cursor).cursor();
    }
    clock.advance(Duration.ofMinutes(5));

    var trial = collect(source, cursor);

    assertThat(trial.notBefore()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
  }

  @Test
  void asksTheFallbackAtOnceWhileTheOwnAddressIsSpared() {
    site.page("/own", 500, new byte[0]).page("/spare", Feeds.rss(1));
    var source = Sources.feed(site.url("/own")).fallback("feed", site.url("/spare")).source();
    @Nullable String cursor = null;
    for (int i = 0; i < 4; i++) {
      var finished = collect(source, cursor);
      cursor = finished.cursor();
      assertThat(finished.serving()).isEqualTo(1);
    }

    assertThat(site.requests()).filteredOn(it -> it.path().equals("/own")).hasSize(3);
    assertThat(site.requests()).filteredOn(it -> it.path().equals("/spare")).hasSize(4);
  }

  @Test
  void holdsNoServerResponsibleThatAsksForPatience() {
    site.page("/", 429, new byte[0], "Retry-After", "600");
    var source = Sources.feed(site.url("/")).source();
    @Nullable String cursor = null;
    for (int i = 0; i < 4; i++) {
      var finished = collect(source, cursor);
      cursor = finished.cursor();
      assertThat(finished.notBefore()).isEqualTo(clock.instant().plusSeconds(600));
    }

    assertThat(breakers.all()).isEmpty();
    assertThat(site.requests()).hasSize(1);
  }

  @Test
  void countsWhatItDid() {
    site.page("/", Feeds.rss(3)).page("/lost", 404, new byte[0]);

    collect(Sources.feed(site.url("/")).source(), null);
    collect(Sources.feed(site.url("/lost")).source(), null);

    assertThat(meters.get("soroka_collector_items").counter().count()).isEqualTo(3);
    assertThat(
            meters
                .get("soroka_collector_requests")
                .tags("kind", "feed", "outcome", "collected")
                .timer()
                .count())
        .isEqualTo(1);
    assertThat(meters.get("soroka_collector_requests").tags("outcome", "status").timer().count())
        .isEqualTo(1);
  }

  @Test
  void readsRussianInItsOldCharsets() {
    site.page(
        "/",
        200,
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>x</title>"
            .concat("<item><title>Нужен сайт на Java для магазина</title></item></channel></rss>")
            .getBytes(java.nio.charset.Charset.forName("windows-1251")));

    collect(Sources.feed(site.url("/")).source(), null);

    assertThat(((ItemsCollected) published.getFirst()).items())
        .extracting(Item::title)
        .containsExactly("Нужен сайт на Java для магазина");
  }

  private CollectionFinished collect(Source source, @Nullable String cursor) {
    story(published::addAll).on(task(source, cursor));
    return (CollectionFinished) published.getLast();
  }

  private CollectRequested task(Source source, @Nullable String cursor) {
    return new CollectRequested(++run, source, cursor, false, clock.instant().plusSeconds(60));
  }

  private final Fetching fetching = new Fetching(LocalGuard.open(), Limits.ordinary(), clock);

  private CollectionRun story(Bus bus) {
    var properties = new CollectorProperties(5, 2, new BreakerLimits(3, Duration.ofMinutes(5), 2));
    var kinds = new Kinds(List.of(new FeedKind(), new JsonKind(), new HtmlKind()));
    var looking = new Looking(kinds, fetching, secrets, meters);
    var cursors = new Cursors(JsonMapper.shared());
    var attempts = new Attempts(looking, cursors, breakers, properties, clock);
    return new CollectionRun(known, new Capacity(properties, clock, meters), attempts, bus, meters);
  }
}
