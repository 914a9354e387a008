package dev.soroka.collector.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.collector.local.Feeds;
import dev.soroka.collector.local.LocalSite;
import dev.soroka.common.contract.CollectionFinished;
import dev.soroka.common.contract.CollectionFinished.Result;
import dev.soroka.testkit.Sources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  private final LocalSite site = LocalSite.open();
  private final Collector collector = new Collector();

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void asksOnlyForWhatIsNew() {
    site.page("/", Feeds.rss(1), "ETag", "\"one\"");
    var source = Sources.feed(site.url("/")).source();
    var first = collector.collect(source, null);
    site.page("/", 304, new byte[0], "Cache-Control", "max-age=120");

    var second = collector.collect(source, first.cursor());

    assertThat(site.requests().getLast().headers().getFirst("If-None-Match")).isEqualTo("\"one\"");
    assertThat(second)
        .returns(Result.UNCHANGED, CollectionFinished::result)
        .returns(collector.clock.instant().plusSeconds(120), CollectionFinished::notBefore);
    assertThat(second.cursor()).isEqualTo(first.cursor());
  }

  @Test
  void asksForEverythingWhenTheMappingHasChanged() {
    site.page("/", Feeds.rss(1), "ETag", "\"one\"");
    var first = collector.collect(Sources.feed(site.url("/")).source(), null);

    collector.collect(Sources.feed(site.url("/")).generation(2).source(), first.cursor());

    assertThat(site.requests().getLast().headers()).doesNotContainKey("If-none-match");
  }

  @Test
  void asksForEverythingAgainAfterAPageThatCouldNotBeRead() {
    site.page("/", "not a feed", "ETag", "\"broken\"");
    var first = collector.collect(Sources.feed(site.url("/")).source(), null);

    collector.collect(Sources.feed(site.url("/")).source(), first.cursor());

    assertThat(site.requests().getLast().headers()).doesNotContainKey("If-none-match");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "{}", "{\"generation\":1,\"breakers\":7}", "null", "[]"})
  void forgetsACursorThatItCannotRead(String cursor) {
    site.page("/", Feeds.rss(1));

    assertThat(collector.collect(Sources.feed(site.url("/")).source(), cursor).result())
        .isEqualTo(Result.COLLECTED);
  }
}
