package dev.soroka.storage.source;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.api.StorageApi.AddedSource;
import dev.soroka.common.api.StorageApi.NewSource;
import dev.soroka.common.contract.Identity;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Source;
import dev.soroka.common.json.SorokaJson;
import dev.soroka.common.ops.Problem;
import dev.soroka.common.ops.Service;
import dev.soroka.common.secret.Secrets;
import dev.soroka.storage.catalog.Part;
import dev.soroka.storage.catalog.TestCatalog;
import dev.soroka.storage.item.TestItems;
import dev.soroka.testkit.ServiceDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourcesIT {
  private static final String URL = "https://example.org/feed";

  private final ServiceDatabase database = ServiceDatabase.fresh(Service.STORAGE);
  private final JdbcClient jdbc = database.client();
  private final Secrets secrets = new Secrets("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
  private final Drafts drafts = new Drafts(SorokaJson.mapper());
  private final TestCatalog catalog = new TestCatalog(jdbc);
  private final SourcesEndpoint sources = TestSources.on(database, secrets);
  private final TestItems items = new TestItems(jdbc);
  private long anna;
  private long boris;
  private long version;

  @AfterAll
  void close() {
    database.close();
  }

  @BeforeEach
  void begin() {
    jdbc.sql("truncate source, source_member, subscriber, item, item_key cascade").update();
    anna = subscriber(1);
    boris = subscriber(2);
    version = catalog.version();
  }

  @Test
  void refuseASource_namingAllThatIsWrongWithIt() {
    var wrong =
        drafts.with(
            drafts.with(
                drafts.with(Drafts.feed("ftp://example.org"), "category", "two words"),
                "interval",
                "PT0.1S"),
            "fallbacks",
            List.of(Map.of("kind", "html", "url", "https://me:pass@x", "mapping", Map.of())));

    assertThatThrownBy(() -> add(wrong, null))
        .isInstanceOf(Problem.class)
        .hasMessageContainingAll("url:", "category:", "interval:", "fallbacks[0].url:");
    assertThat(database.count("source")).isZero();
  }

  @Test
  void refuseWhatNoDatabaseKeeps() {
    var wrong = drafts.with(Drafts.feed(URL), "options", Map.of("wait", "\u0000"));

    assertThatThrownBy(() -> add(wrong, null)).hasMessageContaining("NUL");
  }

  @Test
  void refuseAnAddressForWhatIsPushed() {
    var wrong = drafts.with(Drafts.push(), "url", URL);

    assertThatThrownBy(() -> add(wrong, null)).hasMessageContaining("push source has none");
  }

  @Test
  void refuseASubscriberWhomNobodyKnows() {
    assertThatThrownBy(() -> add(Drafts.feed(URL), 404L)).hasMessage("There is no subscriber 404");
  }

  @Test
  void areOpen_whenAnOperatorAddsThem() {
    var added = add(Drafts.feed(URL), null);

    assertThat(added.existing()).isFalse();
    assertThat(added.source().open()).isTrue();
    assertThat(added.source().generation()).isEqualTo(1);
    assertThat(sources.find(added.source().id())).contains(added.source());
    assertThat(catalog.changed(Part.SOURCE, version)).containsExactly(added.source().id());
  }

  @Test
  void areShared_byThoseWhoAddTheSame() {
    var first = add(Drafts.feed("HTTPS://EXAMPLE.org:443/feed#top"), anna);
    var second = add(Drafts.feed(URL), boris);
    var again = add(Drafts.feed(URL), boris);

    assertThat(first.existing()).isFalse();
    assertThat(second).isEqualTo(new AddedSource(first.source(), true, null));
    assertThat(again).isEqualTo(second);
    assertThat(first.source().open()).isFalse();
    assertThat(members(first.source())).containsExactly(anna, boris);
    assertThat(sources.list(boris, 0, 10)).containsExactly(first.source());
  }

  @Test
  void areSharedWithWhatAnOperatorShowsToAll() {
    var open = add(Drafts.feed(URL), null);

    var joined = add(Drafts.feed(URL), anna);

    assertThat(joined.source()).isEqualTo(open.source());
    assertThat(members(open.source())).containsExactly(anna);
  }

  @Test
  void areNotOpened_whenASubscriberHasTheSame() {
    var own = add(Drafts.feed(URL), anna);

    var open = add(Drafts.feed(URL), null);

    assertThat(open.source().id()).isNotEqualTo(own.source().id());
    assertThat(open.existing()).isFalse();
  }

  @Test
  void areSeparate_whereAnythingThatMattersDiffers() {
    var same = Drafts.feed(URL);
    var others =
        List.of(
            drafts.with(same, "kind", "html"),
            drafts.with(same, "url", URL + "?page=2"),
            drafts.with(
                same,
                "mapping",
                Map.of("title", "$.name", "labels", Map.of(), "numbers", Map.of())),
            drafts.with(same, "identity", "link"),
            drafts.with(same, "options", Map.of("wait", 5)),
            drafts.with(same, "region", "eu"),
            drafts.with(
                same,
                "fallbacks",
                List.of(Map.of("kind", "html", "url", URL, "mapping", Mapping.NONE))),
            drafts.with(same, "headers", Map.of("Cookie", "anna")),
            drafts.with(same, "proxy", "socks5://anna"),
            drafts.with(same, "enabled", false));
    add(same, anna);

    for (var other : others) {
      assertThat(add(other, boris).existing()).as(other.toString()).isFalse();
    }
    assertThat(add(drafts.with(same, "headers", Map.of("Cookie", "anna")), boris).existing())
        .isFalse();
  }

  @Test
  void areShared_whereOnlyTasteDiffers() {
    var first = add(Drafts.feed(URL), anna);
    var other =
        drafts.with(drafts.with(Drafts.feed(URL), "name", "Mine"), "interval", Duration.ofHours(1));

    assertThat(add(other, boris).source()).isEqualTo(first.source());
  }

  @RepeatedTest(3)
  void areOneSource_whenManyAddItAtOnce() throws Exception {
    var subscribers = IntStream.range(10, 26).mapToObj(this::subscriber).toList();
    var additions =
        subscribers.stream()
            .<Callable<AddedSource>>map(one -> () -> add(Drafts.feed(URL), one))
            .toList();

    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var addition : threads.invokeAll(additions)) {
        addition.get();
      }
    }

    assertThat(database.count("source")).isEqualTo(1);
    assertThat(database.count("source_member")).isEqualTo(subscribers.size());
  }

  @Test
  void getASecretOfTheirOwn_toldOnceAndKeptEncrypted() {
    var pushed = add(Drafts.push(), null);
    var another = add(Drafts.push(), null);

    assertThat(pushed.secret()).hasSize(64).isNotEqualTo(another.secret());
    assertThat(clear(pushed.source().secret())).isEqualTo(pushed.secret());
    var given = add(drafts.with(Drafts.push(), "secret", "agreed upon"), null);
    assertThat(clear(given.source().secret())).isEqualTo("agreed upon");
  }

  @Test
  void keepHeadersAndProxyEncrypted_andNotTwice() {
    var wanted =
        drafts.with(
            drafts.with(Drafts.feed(URL), "headers", Map.of("Cookie", "anna", "X", "v1:fake")),
            "proxy",
            "socks5://anna");

    var added = add(wanted, anna).source();
    var changed = sources.change(added.id(), added, anna);

    assertThat(clear(added.headers().get("Cookie"))).isEqualTo("anna");
    assertThat(clear(added.headers().get("X"))).isEqualTo("v1:fake");
    assertThat(clear(added.proxy())).isEqualTo("socks5://anna");
    assertThat(changed).isEqualTo(added);
  }

  @Test
  void growAGeneration_whenTheirItemsMayBecomeOthers() {
    var source = add(Drafts.feed(URL), null).source();

    var renamed = change(source, "name", "Other");
    var identity = change(renamed, "identity", Identity.LINK);
    var moved = change(identity, "url", URL + "/2");
    var off = change(moved, "enabled", false);
    var on = change(off, "enabled", true);

    assertThat(List.of(renamed, identity, moved, off, on))
        .extracting(Source::generation)
        .containsExactly(1, 2, 3, 3, 4);
    assertThat(on.id()).isEqualTo(source.id());
    assertThat(catalog.changed(Part.SOURCE, version)).hasSize(6);
  }

  @Test
  void areChangedInPlace_forTheirOnlyMember_whoThenHasThemAlone() {
    var own = add(Drafts.feed(URL), anna).source();

    var changed = sources.change(own.id(), drafts.with(own, "name", "Mine"), anna);

    assertThat(changed.id()).isEqualTo(own.id());
    assertThat(changed.name()).isEqualTo("Mine");
    assertThat(add(Drafts.feed(URL), boris).existing()).isFalse();
  }

  @Test
  void areCopied_whenOneOfManyChangesThem() {
    var shared = add(Drafts.feed(URL), anna).source();
    add(Drafts.feed(URL), boris);

    var own = sources.change(shared.id(), drafts.with(shared, "name", "Mine"), boris);

    assertThat(own.id()).isNotEqualTo(shared.id());
    assertThat(own.name()).isEqualTo("Mine");
    assertThat(sources.find(shared.id())).contains(shared);
    assertThat(members(shared)).containsExactly(anna);
    assertThat(members(own)).containsExactly(boris);
  }

  @Test
  void areCopied_whenASubscriberChangesWhatIsOpen() {
    var open = add(Drafts.feed(URL), null).source();
    add(Drafts.feed(URL), anna);

    var own = sources.change(open.id(), drafts.with(open, "enabled", false), anna);

    assertThat(own.open()).isFalse();
    assertThat(sources.find(open.id())).contains(open);
  }

  @Test
  void stayShared_whenNothingIsChanged() {
    var shared = add(Drafts.feed(URL), anna).source();
    add(Drafts.feed(URL), boris);

    assertThat(sources.change(shared.id(), shared, boris)).isEqualTo(shared);
  }

  @Test
  void areNotChangedByStrangers() {
    var own = add(Drafts.feed(URL), anna).source();

    assertThatThrownBy(() -> sources.change(own.id(), drafts.with(own, "name", "Mine"), boris))
        .hasMessageContaining("has no source");
    assertThatThrownBy(() -> sources.remove(own.id(), boris)).hasMessageContaining("has no source");
    assertThatThrownBy(() -> sources.change(404, own, null)).hasMessage("There is no source 404");
  }

  @Test
  void doNotBecomeTheSameAsAnother() {
    add(Drafts.feed(URL), null);
    var other = add(Drafts.feed(URL + "/2"), null).source();

    assertThatThrownBy(() -> change(other, "url", URL)).hasMessageContaining("same address");
  }

  @Test
  void doNotBecomePushed() {
    var feed = add(Drafts.feed(URL), null).source();

    assertThatThrownBy(() -> sources.change(feed.id(), Drafts.push(), null))
        .hasMessageContaining("what is pushed stays pushed");
  }

  @Test
  void stayForTheOthers_whenOneLeaves_andGoWithTheLast() {
    var shared = add(Drafts.feed(URL), anna).source();
    add(Drafts.feed(URL), boris);
    items.add(shared.id(), 1);

    sources.remove(shared.id(), anna);
    assertThat(sources.find(shared.id())).isPresent();
    assertThat(database.count("item")).isEqualTo(1);

    sources.remove(shared.id(), boris);
    assertThat(sources.find(shared.id())).isEmpty();
    assertThat(database.count("item")).isZero();
    assertThat(database.count("item_key")).isZero();
  }

  @Test
  void stay_whenTheLastMemberOfAnOpenSourceLeaves() {
    var open = add(Drafts.feed(URL), null).source();
    add(Drafts.feed(URL), anna);

    sources.remove(open.id(), anna);

    assertThat(sources.find(open.id())).contains(open);
  }

  @Test
  void goForEverybody_whenAnOperatorRemovesThem() {
    var shared = add(Drafts.feed(URL), anna).source();
    var other = add(Drafts.feed(URL + "/2"), anna).source();
    items.add(shared.id(), 1);
    items.add(other.id(), 2);

    sources.remove(shared.id(), null);
    sources.remove(shared.id(), null);

    assertThat(sources.list(null, 0, 10)).containsExactly(other);
    assertThat(database.count("item")).isEqualTo(1);
  }

  private AddedSource add(Source wanted, @Nullable Long subscriber) {
    return sources.add(new NewSource(wanted, subscriber));
  }

  private Source change(Source source, String field, Object value) {
    return sources.change(source.id(), drafts.with(source, field, value), null);
  }

  private String clear(@Nullable String ciphertext) {
    return secrets.decrypt(requireNonNull(ciphertext));
  }

  private List<Long> members(Source source) {
    return jdbc.sql("select subscriber from source_member where source = ? order by subscriber")
        .param(source.id())
        .query(Long.class)
        .list();
  }

  private long subscriber(int chat) {
    return jdbc.sql(
            """
            insert into subscriber (channel, target, language, opened_at)
            values ('telegram', ?, 'en', now()) returning id
            """)
        .param(Integer.toString(chat))
        .query(Long.class)
        .single();
  }
}
