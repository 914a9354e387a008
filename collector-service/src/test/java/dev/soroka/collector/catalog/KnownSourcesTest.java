package dev.soroka.collector.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.testkit.Sources;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownSourcesTest {
  private final KnownSources sources = new KnownSources();

  @Test
  void doesNotTakeANewSourceForARemovedOne() {
    assertThat(sources.isGone(1)).isFalse();
  }

  @Test
  void knowsWhatIsGone() {
    sources.put(Sources.feed("https://example.org/1").id(1).source());
    sources.put(Sources.feed("https://example.org/2").id(2).source());
    sources.put(Sources.feed("https://example.org/3").id(3).disabled().source());
    sources.put(Sources.feed("https://example.org/4").id(4).source());

    sources.remove(1);
    sources.retain(Set.of(3L, 4L));

    assertThat(sources.isGone(1)).isTrue();
    assertThat(sources.isGone(2)).isTrue();
    assertThat(sources.isGone(3)).isTrue();
    assertThat(sources.isGone(4)).isFalse();
    assertThat(sources.find(2)).isEmpty();
  }

  @Test
  void welcomesASourceBack() {
    var source = Sources.feed("https://example.org/1").id(1).source();
    sources.put(source);
    sources.remove(1);

    sources.put(source);

    assertThat(sources.isGone(1)).isFalse();
    assertThat(sources.find(1)).contains(source);
  }
}
