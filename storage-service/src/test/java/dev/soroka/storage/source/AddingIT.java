package dev.soroka.storage.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.api.StorageApi.AddedSource;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.ops.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Sources that somebody adds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddingIT {
  private static final String URL = "https://example.org/feed";

  @AutoClose private final TestSources catalogue = new TestSources();

  @BeforeEach
  void begin() {
    catalogue.begin();
  }

  @Test
  void refuseASource_namingAllThatIsWrongWithIt() {
    var wrong =
        catalogue.drafts.with(
            catalogue.drafts.with(
                catalogue.drafts.with(Drafts.feed("ftp://example.org"), "category", "two words"),
                "interval",
                "PT0.1S"),
            "fallbacks",
            List.of(Map.of("kind", "html", "url", "https://me:pass@x", "mapping", Map.of())));

    assertThatThrownBy(() -> catalogue.add(wrong, null))
        .isInstanceOf(Problem.class)
        .hasMessageContainingAll("url:", "category:", "interval:", "fallbacks[0].url:");
    assertThat(catalogue.database.count("source")).isZero();
  }

  @Test
  void refuseWhatNoDatabaseKeeps() {
    var wrong = catalogue.drafts.with(Drafts.feed(URL), "options", Map.of("wait", "\u0000"));

    assertThatThrownBy(() -> catalogue.add(wrong, null)).hasMessageContaining("NUL");
  }

  @Test
  void refuseAnAddressForWhatIsPushed() {
    var wrong = catalogue.drafts.with(Drafts.push(), "url", URL);

    assertThatThrownBy(() -> catalogue.add(wrong, null))
        .hasMessageContaining("push source has none");
  }

  @Test
  void refuseASubscriberWhomNobodyKnows() {
    assertThatThrownBy(() -> catalogue.add(Drafts.feed(URL), 404L))
        .hasMessage("There is no subscriber 404");
  }

  @Test
  void areOpen_whenAnOperatorAddsThem() {
    var added = catalogue.add(Drafts.feed(URL), null);

    assertThat(added.existing()).isFalse();
    assertThat(added.source().open()).isTrue();
    assertThat(added.source().generation()).isEqualTo(1);
    assertThat(catalogue.sources.find(added.source().id())).contains(added.source());
    assertThat(catalogue.changed()).containsExactly(added.source().id());
  }

  @Test
  void areShared_byThoseWhoAddTheSame() {
    var first = catalogue.add(Drafts.feed("HTTPS://EXAMPLE.org:443/feed#top"), catalogue.anna);
    var second = catalogue.add(Drafts.feed(URL), catalogue.boris);
    var again = catalogue.add(Drafts.feed(URL), catalogue.boris);

    assertThat(first.existing()).isFalse();
    assertThat(second).isEqualTo(new AddedSource(first.source(), true, null));
    assertThat(again).isEqualTo(second);
    assertThat(first.source().open()).isFalse();
    assertThat(catalogue.members(first.source())).containsExactly(catalogue.anna, catalogue.boris);
    assertThat(catalogue.sources.list(catalogue.boris, 0, 10)).containsExactly(first.source());
  }

  @Test
  void areSharedWithWhatAnOperatorShowsToAll() {
    var open = catalogue.add(Drafts.feed(URL), null);

    var joined = catalogue.add(Drafts.feed(URL), catalogue.anna);

    assertThat(joined.source()).isEqualTo(open.source());
    assertThat(catalogue.members(open.source())).containsExactly(catalogue.anna);
  }

  @Test
  void areNotOpened_whenASubscriberHasTheSame() {
    var own = catalogue.add(Drafts.feed(URL), catalogue.anna);

    var open = catalogue.add(Drafts.feed(URL), null);

    assertThat(open.source().id()).isNotEqualTo(own.source().id());
    assertThat(open.existing()).isFalse();
  }

  @Test
  void areSeparate_whereAnythingThatMattersDiffers() {
    var same = Drafts.feed(URL);
    var others =
        List.of(
            catalogue.drafts.with(same, "kind", "html"),
            catalogue.drafts.with(same, "url", URL + "?page=2"),
            catalogue.drafts.with(
                same,
                "mapping",
                Map.of("title", "$.name", "labels", Map.of(), "numbers", Map.of())),
            catalogue.drafts.with(same, "identity", "link"),
            catalogue.drafts.with(same, "options", Map.of("wait", 5)),
            catalogue.drafts.with(same, "region", "eu"),
            catalogue.drafts.with(
                same,
                "fallbacks",
                List.of(Map.of("kind", "html", "url", URL, "mapping", Mapping.NONE))),
            catalogue.drafts.with(same, "headers", Map.of("Cookie", "catalogue.anna")),
            catalogue.drafts.with(same, "proxy", "socks5://catalogue.anna"),
            catalogue.drafts.with(same, "enabled", false));
    catalogue.add(same, catalogue.anna);

    for (var other : others) {
      assertThat(catalogue.add(other, catalogue.boris).existing()).as(other.toString()).isFalse();
    }
    assertThat(
            catalogue
                .add(
                    catalogue.drafts.with(same, "headers", Map.of("Cookie", "catalogue.anna")),
                    catalogue.boris)
                .existing())
        .isFalse();
  }

  @Test
  void areShared_whereOnlyTasteDiffers() {
    var first = catalogue.add(Drafts.feed(URL), catalogue.anna);
    var other =
        catalogue.drafts.with(
            catalogue.drafts.with(Drafts.feed(URL), "name", "Mine"),
            "interval",
            Duration.ofHours(1));

    assertThat(catalogue.add(other, catalogue.boris).source()).isEqualTo(first.source());
  }

  @RepeatedTest(3)
  void areOneSource_whenManyAddItAtOnce() throws Exception {
    var subscribers = IntStream.range(10, 26).mapToObj(catalogue::subscriber).toList();
    var additions =
        subscribers.stream()
            .<Callable<AddedSource>>map(one -> () -> catalogue.add(Drafts.feed(URL), one))
            .toList();

    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var addition : threads.invokeAll(additions)) {
        addition.get();
      }
    }

    assertThat(catalogue.database.count("source")).isEqualTo(1);
    assertThat(catalogue.database.count("source_member")).isEqualTo(subscribers.size());
  }

  @Test
  void getASecretOfTheirOwn_toldOnceAndKeptEncrypted() {
    var pushed = catalogue.add(Drafts.push(), null);
    var another = catalogue.add(Drafts.push(), null);

    assertThat(pushed.secret()).hasSize(64).isNotEqualTo(another.secret());
    assertThat(catalogue.clear(pushed.source().secret())).isEqualTo(pushed.secret());
    var given = catalogue.add(catalogue.drafts.with(Drafts.push(), "secret", "agreed upon"), null);
    assertThat(catalogue.clear(given.source().secret())).isEqualTo("agreed upon");
  }

  @Test
  void keepHeadersAndProxyEncrypted_andNotTwice() {
    var wanted =
        catalogue.drafts.with(
            catalogue.drafts.with(
                Drafts.feed(URL), "headers", Map.of("Cookie", "catalogue.anna", "X", "v1:fake")),
            "proxy",
            "socks5://catalogue.anna");

    var added = catalogue.add(wanted, catalogue.anna).source();
    var changed = catalogue.sources.change(added.id(), added, catalogue.anna);

    assertThat(catalogue.clear(added.headers().get("Cookie"))).isEqualTo("catalogue.anna");
    assertThat(catalogue.clear(added.headers().get("X"))).isEqualTo("v1:fake");
    assertThat(catalogue.clear(added.proxy())).isEqualTo("socks5://catalogue.anna");
    assertThat(changed).isEqualTo(added);
  }
}
