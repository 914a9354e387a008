package dev.soroka.collector.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.collector.local.Feeds;
import dev.soroka.collector.local.LocalSite;
import dev.soroka.common.amqp.Bus;
import dev.soroka.common.contract.CollectRequested;
import dev.soroka.common.contract.CollectionFinished;
import dev.soroka.common.contract.CollectionFinished.Result;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.ItemsCollected;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Mapping.Field;
import dev.soroka.common.contract.Message;
import dev.soroka.testkit.Sources;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  private final Collector collector = new Collector();

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

    var finished = collector.collect(Sources.of(kind, site.url("/")).mapping(JOBS).source(), null);

    assertThat(finished.result()).isEqualTo(Result.FAILED);
    assertThat(finished.error()).contains(error);
    assertThat(collector.published).containsExactly(finished);
  }

  @Test
  void letsNoPageStopAWorker() {
    site.page("/", "deep");

    var finished = collector.collect(Sources.of("fragile", site.url("/")).source(), null);

    assertThat(finished.error()).contains("a fault in Soroka", "StackOverflowError");
    assertThat(collector.published).containsExactly(finished);
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

    collector.collect(Sources.feed(site.url("/")).source(), null);

    assertThat(collector.published.toString()).doesNotContain("hahaha", "root:");
  }

  @Test
  void refusesARedirectToTheMetadataAddress() {
    site.redirect("/", "http://169.254.169.254/latest/meta-data/");

    assertThat(collector.collect(Sources.feed(site.url("/")).source(), null).error())
        .isEqualTo("169.254.169.254 is a cloud's metadata address, which is not called");
  }

  @Test
  void failsWhatWaitedTooLong() {
    site.page("/", Feeds.rss(1));
    var late =
        new CollectRequested(
            1, Sources.feed(site.url("/")).source(), "kept", false, collector.clock.instant());

    collector.story(collector.published::addAll).on(late);

    var finished = (CollectionFinished) collector.published.getFirst();
    assertThat(finished.error()).contains("too late");
    assertThat(finished.cursor()).isEqualTo("kept");
    assertThat(site.requests()).isEmpty();
  }

  @Test
  void dropsTasksOfSourcesThatAreGone() {
    var removed = Sources.feed(site.url("/removed")).id(1).source();
    collector.known.put(removed);
    collector.known.remove(1);
    collector.known.put(Sources.feed(site.url("/disabled")).id(2).disabled().source());

    collector.story(collector.published::addAll).on(collector.task(removed, null));
    collector
        .story(collector.published::addAll)
        .on(collector.task(Sources.feed(site.url("/disabled")).id(2).source(), null));

    assertThat(collector.published).isEmpty();
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

    assertThatThrownBy(
            () ->
                collector
                    .story(away)
                    .on(collector.task(Sources.feed(site.url("/")).source(), null)))
        .hasMessage("not confirmed");
    assertThat(told).isEmpty();
  }

  @Test
  void publishesItemsInListsAndThenTellsThatItIsOver() {
    site.page("/", Feeds.rss(250));
    var source = Sources.feed(site.url("/")).source();

    collector
        .story(collector.published::addAll)
        .on(new CollectRequested(9, source, null, true, collector.clock.instant().plusSeconds(60)));

    assertThat(collector.published)
        .extracting(it -> it instanceof ItemsCollected list ? list.items().size() : -1)
        .containsExactly(100, 100, 50, -1);
    assertThat((ItemsCollected) collector.published.getFirst())
        .returns(9L, ItemsCollected::run)
        .returns(7L, ItemsCollected::source)
        .returns(true, ItemsCollected::silent)
        .returns(false, ItemsCollected::fallback)
        .returns(collector.clock.instant(), ItemsCollected::fetchedAt);
    assertThat((CollectionFinished) collector.published.getLast())
        .returns(Result.COLLECTED, CollectionFinished::result)
        .returns(250, CollectionFinished::items)
        .returns(0, CollectionFinished::serving)
        .returns(null, CollectionFinished::error);
  }

  @Test
  void tellsAnEmptyFeedAsCollected() {
    site.page("/", Feeds.rss(0));

    assertThat(collector.collect(Sources.feed(site.url("/")).source(), null))
        .returns(Result.COLLECTED, CollectionFinished::result)
        .returns(0, CollectionFinished::items);
  }

  @Test
  void tellsASecretThatWasEncryptedWithAnotherKey() {
    var source = Sources.feed(site.url("/")).header("X-Key", "v1:AAAA").source();

    assertThat(collector.collect(source, null).error()).contains("SOROKA_SECRET_KEY");
    assertThat(site.requests()).isEmpty();
  }

  @Test
  void countsWhatItDid() {
    site.page("/", Feeds.rss(3)).page("/lost", 404, new byte[0]);

    collector.collect(Sources.feed(site.url("/")).source(), null);
    collector.collect(Sources.feed(site.url("/lost")).source(), null);

    assertThat(collector.meters.get("soroka_collector_items").counter().count()).isEqualTo(3);
    assertThat(
            collector
                .meters
                .get("soroka_collector_requests")
                .tags("kind", "feed", "outcome", "collected")
                .timer()
                .count())
        .isEqualTo(1);
    assertThat(
            collector
                .meters
                .get("soroka_collector_requests")
                .tags("outcome", "absent")
                .timer()
                .count())
        .isEqualTo(1);
  }

  @Test
  void readsRussianInItsOldCharsets() {
    site.page(
        "/",
        200,
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>x</title>"
            .concat("<item><title>Нужен сайт на Java для магазина</title></item></channel></rss>")
            .getBytes(Charset.forName("windows-1251")));

    collector.collect(Sources.feed(site.url("/")).source(), null);

    assertThat(((ItemsCollected) collector.published.getFirst()).items())
        .extracting(Item::title)
        .containsExactly("Нужен сайт на Java для магазина");
  }
}
