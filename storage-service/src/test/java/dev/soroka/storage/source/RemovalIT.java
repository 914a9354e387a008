package dev.soroka.storage.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Sources that somebody leaves or removes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemovalIT {
  private static final String URL = "https://example.org/feed";

  @AutoClose private final TestSources catalogue = new TestSources();

  @BeforeEach
  void begin() {
    catalogue.begin();
  }

  @Test
  void stayForTheOthers_whenOneLeaves_andGoWithTheLast() {
    var shared = catalogue.add(Drafts.feed(URL), catalogue.anna).source();
    catalogue.add(Drafts.feed(URL), catalogue.boris);
    catalogue.items.add(shared.id(), 1);

    catalogue.sources.remove(shared.id(), catalogue.anna);
    assertThat(catalogue.sources.find(shared.id())).isPresent();
    assertThat(catalogue.database.count("item")).isEqualTo(1);

    catalogue.sources.remove(shared.id(), catalogue.boris);
    assertThat(catalogue.sources.find(shared.id())).isEmpty();
    assertThat(catalogue.database.count("item")).isZero();
    assertThat(catalogue.database.count("item_key")).isZero();
  }

  @Test
  void stay_whenTheLastMemberOfAnOpenSourceLeaves() {
    var open = catalogue.add(Drafts.feed(URL), null).source();
    catalogue.add(Drafts.feed(URL), catalogue.anna);

    catalogue.sources.remove(open.id(), catalogue.anna);

    assertThat(catalogue.sources.find(open.id())).contains(open);
  }

  @Test
  void goForEverybody_whenAnOperatorRemovesThem() {
    var shared = catalogue.add(Drafts.feed(URL), catalogue.anna).source();
    var other = catalogue.add(Drafts.feed(URL + "/2"), catalogue.anna).source();
    catalogue.items.add(shared.id(), 1);
    catalogue.items.add(other.id(), 2);

    catalogue.sources.remove(shared.id(), null);
    catalogue.sources.remove(shared.id(), null);

    assertThat(catalogue.sources.list(null, 0, 10)).containsExactly(other);
    assertThat(catalogue.database.count("item")).isEqualTo(1);
  }
}
