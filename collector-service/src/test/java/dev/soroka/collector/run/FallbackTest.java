package dev.soroka.collector.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.collector.local.Feeds;
import dev.soroka.collector.local.LocalSite;
import dev.soroka.common.contract.CollectionFinished;
import dev.soroka.common.contract.CollectionFinished.Result;
import dev.soroka.common.contract.ItemsCollected;
import dev.soroka.testkit.Sources;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FallbackTest {
  private final LocalSite site = LocalSite.open();
  private final Collector collector = new Collector();

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void turnsToTheFallbackWhenTheOwnAddressFails() {
    site.page("/own", 500, new byte[0]).page("/spare", Feeds.rss(1));
    var source = Sources.feed(site.url("/own")).fallback("feed", site.url("/spare")).source();

    var finished = collector.collect(source, null);

    assertThat(finished)
        .returns(Result.COLLECTED, CollectionFinished::result)
        .returns(1, CollectionFinished::serving);
    assertThat(((ItemsCollected) collector.published.getFirst()).fallback()).isTrue();
  }

  @Test
  void tellsWhyEachAddressFailed() {
    site.page("/own", 500, new byte[0]).page("/spare", "");
    var source = Sources.feed(site.url("/own")).fallback("feed", site.url("/spare")).source();

    assertThat(collector.collect(source, null).error())
        .contains("500 Internal Server Error", "; fallback 1 (127.0.0.1): not a feed");
  }

  @Test
  void keepsTheKeyOfTheOwnSiteFromAFallbackElsewhere() {
    site.page("/own", 500, new byte[0]).page("/spare", Feeds.rss(1));
    var elsewhere = site.url("/spare").replace("127.0.0.1", "spare.example");
    var source =
        Sources.feed(site.url("/own"))
            .header("Authorization", collector.secrets.encrypt("Bearer 1"))
            .fallback("feed", elsewhere)
            .source();

    collector.collect(source, null);

    assertThat(site.requests())
        .extracting(request -> request.headers().getFirst("Authorization"))
        .containsExactly("Bearer 1", null);
  }

  @Test
  void sparesAnAddressAfterThreeFailuresAndTrustsItAfterTwoSuccesses() {
    site.page("/", 500, new byte[0]);
    var source = Sources.feed(site.url("/")).source();
    var cursor = collector.collect(source, collector.collect(source, null).cursor()).cursor();
    assertThat(collector.breakers.all()).isEmpty();

    var third = collector.collect(source, cursor);
    var spared = collector.collect(source, third.cursor());
    assertThat(site.requests()).hasSize(3);
    assertThat(third.notBefore()).isEqualTo(collector.clock.instant().plus(Duration.ofMinutes(5)));
    assertThat(spared.notBefore()).isEqualTo(third.notBefore());
    assertThat(spared.error()).contains("not asked until", "500 Internal Server Error");
    assertThat(collector.breakers.all()).singleElement().matches(it -> it.source() == 7);

    collector.clock.advance(Duration.ofMinutes(5));
    site.page("/", Feeds.rss(1));
    var first = collector.collect(source, spared.cursor());
    assertThat(collector.breakers.all()).hasSize(1);
    var second = collector.collect(source, first.cursor());
    assertThat(collector.breakers.all()).isEmpty();
    assertThat(second.cursor()).doesNotContain("openUntil\":\"");
  }

  @Test
  void sparesAnAddressAtOnceThatFailsOnTrial() {
    site.page("/", 500, new byte[0]);
    var source = Sources.feed(site.url("/")).source();
    @Nullable String cursor = null;
    for (int i = 0; i < 3; i++) {
      cursor = collector.collect(source, cursor).cursor();
    }
    collector.clock.advance(Duration.ofMinutes(5));

    var trial = collector.collect(source, cursor);

    assertThat(trial.notBefore()).isEqualTo(collector.clock.instant().plus(Duration.ofMinutes(5)));
  }

  @Test
  void asksTheFallbackAtOnceWhileTheOwnAddressIsSpared() {
    site.page("/own", 500, new byte[0]).page("/spare", Feeds.rss(1));
    var source = Sources.feed(site.url("/own")).fallback("feed", site.url("/spare")).source();
    @Nullable String cursor = null;
    for (int i = 0; i < 4; i++) {
      var finished = collector.collect(source, cursor);
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
      var finished = collector.collect(source, cursor);
      cursor = finished.cursor();
      assertThat(finished.notBefore()).isEqualTo(collector.clock.instant().plusSeconds(600));
    }

    assertThat(collector.breakers.all()).isEmpty();
    assertThat(site.requests()).hasSize(1);
  }
}
