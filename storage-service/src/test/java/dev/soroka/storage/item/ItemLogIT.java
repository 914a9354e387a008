package dev.soroka.storage.item;

import static dev.soroka.storage.item.Shelves.NOW;
import static dev.soroka.storage.item.Shelves.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.ops.Problem;
import dev.soroka.storage.replica.FakeReads;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.Sources;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Following all items in the order in which they were stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ItemLogIT {
  private final Shelves shelves = new Shelves();
  private final StorageApi.ItemLog items =
      new ItemLogEndpoint(shelves.rows, FakeReads.primaryOnly(shelves.jdbc));
  private long source;

  @AfterAll
  void close() {
    shelves.close();
  }

  @BeforeEach
  void begin() {
    shelves.begin();
    source = shelves.add(Sources.feed("https://example.org/").subscribers().source());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 501})
  void refusesAPageOfNoOrTooManyItems(int limit) {
    assertThatThrownBy(() -> items.from(NOW, null, limit))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("1 to 500");
  }

  @Test
  void showsNothingThatNoWatchCouldBring() {
    long anna = shelves.addChat(1);
    var open = shelves.add(Sources.feed("https://example.org/open").source());
    shelves.storing.on(
        seen(
            open,
            NOW,
            Items.titled("Order").id(1).recipient("subscriber:" + anna).item(),
            Items.titled("Refused").id(2).recipient("chat:404").item()));

    assertThat(titles(Instant.EPOCH)).isEmpty();
  }

  @Test
  void showsWhatWasStoredFirstFirst_howeverLongAgoItWasPublished() {
    for (int id = 1; id <= 7; id++) {
      shelves.clock.advance(Duration.ofSeconds(1));
      var published = NOW.minus(Duration.ofDays(id));
      shelves.storing.on(
          seen(source, NOW, Items.titled("Item " + id).id(id).time(published).item()));
    }

    assertThat(titles(Instant.EPOCH))
        .containsExactly("Item 1", "Item 2", "Item 3", "Item 4", "Item 5", "Item 6", "Item 7");
    assertThat(titles(NOW.plusSeconds(6))).containsExactly("Item 6", "Item 7");
    assertThat(titles(NOW.plusSeconds(8))).isEmpty();
  }

  @Test
  void showsAChangedItemAgain_inItsLatestRevisionOnly() {
    shelves.storing.on(seen(source, NOW.minusSeconds(60), Items.titled("Before").id(1).item()));
    shelves.storing.on(seen(source, NOW.minusSeconds(60), Items.titled("Between").id(2).item()));
    shelves.clock.advance(Duration.ofSeconds(1));
    shelves.storing.on(seen(source, NOW, Items.titled("After").id(1).item()));

    assertThat(titles(Instant.EPOCH)).containsExactly("Between", "After");
  }

  private List<String> titles(Instant since) {
    var titles = new ArrayList<String>();
    String cursor = null;
    do {
      var page = items.from(since, cursor, 3);
      page.items().forEach(stored -> titles.add(stored.item().title()));
      cursor = page.next();
    } while (cursor != null);
    return titles;
  }
}
