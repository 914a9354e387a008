package dev.soroka.storage.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.contract.Identity;
import dev.soroka.common.contract.Source;
import dev.soroka.common.json.SorokaJson;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Sources that somebody changes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditingIT {
  private static final String URL = "https://example.org/feed";

  @AutoClose private final TestSources catalogue = new TestSources();

  @BeforeEach
  void begin() {
    catalogue.begin();
  }

  @Test
  void growAGeneration_whenTheirItemsMayBecomeOthers() {
    var source = catalogue.add(Drafts.feed(URL), null).source();

    var renamed = catalogue.change(source, "name", "Other");
    var identity = catalogue.change(renamed, "identity", Identity.LINK);
    var moved = catalogue.change(identity, "url", URL + "/2");
    var off = catalogue.change(moved, "enabled", false);
    var on = catalogue.change(off, "enabled", true);

    assertThat(List.of(renamed, identity, moved, off, on))
        .extracting(Source::generation)
        .containsExactly(1, 2, 3, 3, 4);
    assertThat(on.id()).isEqualTo(source.id());
    assertThat(catalogue.changed()).hasSize(6);
  }

  @Test
  void areFollowed_withoutKeepingAConnectionEachTime() {
    var source = catalogue.add(Drafts.feed(URL), null).source();
    var table = new SourceTable(catalogue.jdbc, SorokaJson.mapper());

    for (int time = 1; time <= 30; time++) {
      assertThat(table.withIds(List.of(source.id()))).containsExactly(source);
    }
  }

  @Test
  void areChangedInPlace_forTheirOnlyMember_whoThenHasThemAlone() {
    var own = catalogue.add(Drafts.feed(URL), catalogue.anna).source();

    var changed =
        catalogue.sources.change(
            own.id(), catalogue.drafts.with(own, "name", "Mine"), catalogue.anna);

    assertThat(changed.id()).isEqualTo(own.id());
    assertThat(changed.name()).isEqualTo("Mine");
    assertThat(catalogue.add(Drafts.feed(URL), catalogue.boris).existing()).isFalse();
  }

  @Test
  void areCopied_whenOneOfManyChangesThem() {
    var shared = catalogue.add(Drafts.feed(URL), catalogue.anna).source();
    catalogue.add(Drafts.feed(URL), catalogue.boris);

    var own =
        catalogue.sources.change(
            shared.id(), catalogue.drafts.with(shared, "name", "Mine"), catalogue.boris);

    assertThat(own.id()).isNotEqualTo(shared.id());
    assertThat(own.name()).isEqualTo("Mine");
    assertThat(catalogue.sources.find(shared.id())).contains(shared);
    assertThat(catalogue.members(shared)).containsExactly(catalogue.anna);
    assertThat(catalogue.members(own)).containsExactly(catalogue.boris);
  }

  @Test
  void areCopied_whenASubscriberChangesWhatIsOpen() {
    var open = catalogue.add(Drafts.feed(URL), null).source();
    catalogue.add(Drafts.feed(URL), catalogue.anna);

    var own =
        catalogue.sources.change(
            open.id(), catalogue.drafts.with(open, "enabled", false), catalogue.anna);

    assertThat(own.open()).isFalse();
    assertThat(catalogue.sources.find(open.id())).contains(open);
  }

  @Test
  void stayShared_whenNothingIsChanged() {
    var shared = catalogue.add(Drafts.feed(URL), catalogue.anna).source();
    catalogue.add(Drafts.feed(URL), catalogue.boris);

    assertThat(catalogue.sources.change(shared.id(), shared, catalogue.boris)).isEqualTo(shared);
  }

  @Test
  void areNotChangedByStrangers() {
    var own = catalogue.add(Drafts.feed(URL), catalogue.anna).source();

    assertThatThrownBy(
            () ->
                catalogue.sources.change(
                    own.id(), catalogue.drafts.with(own, "name", "Mine"), catalogue.boris))
        .hasMessageContaining("has no source");
    assertThatThrownBy(() -> catalogue.sources.remove(own.id(), catalogue.boris))
        .hasMessageContaining("has no source");
    assertThatThrownBy(() -> catalogue.sources.change(404, own, null))
        .hasMessage("There is no source 404");
  }

  @Test
  void doNotBecomeTheSameAsAnother() {
    catalogue.add(Drafts.feed(URL), null);
    var other = catalogue.add(Drafts.feed(URL + "/2"), null).source();

    assertThatThrownBy(() -> catalogue.change(other, "url", URL))
        .hasMessageContaining("same address");
  }

  @Test
  void doNotBecomePushed() {
    var feed = catalogue.add(Drafts.feed(URL), null).source();

    assertThatThrownBy(() -> catalogue.sources.change(feed.id(), Drafts.push(), null))
        .hasMessageContaining("what is pushed stays pushed");
  }
}
