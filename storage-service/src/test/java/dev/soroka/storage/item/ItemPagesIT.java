package dev.soroka.storage.item;

import static dev.soroka.storage.item.Shelves.NOW;
import static dev.soroka.storage.item.Shelves.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.api.StorageApi.ItemPage;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.ops.Problem;
import dev.soroka.storage.replica.FakeReads;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.Sources;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Browsing: what is shown to whom, in which order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ItemPagesIT {
  private final Shelves shelves = new Shelves();
  private final ItemsEndpoint items =
      new ItemsEndpoint(
          new ItemPages(shelves.rows), shelves.jdbc, FakeReads.primaryOnly(shelves.jdbc));
  private long open;
  private long shared;
  private long anna;
  private long boris;

  @AfterAll
  void close() {
    shelves.close();
  }

  @BeforeEach
  void begin() {
    shelves.begin();
    open = shelves.add(Sources.feed("https://example.org/open").source());
    shared = shelves.add(Sources.feed("https://example.org/shared").subscribers().source());
    anna = shelves.addChat(1);
    boris = shelves.addChat(2);
    shelves.join(shared, anna);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?",
        "abc",
        "AAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "______________________"
      })
  void refuseACursorThatNobodyGave(String cursor) {
    assertThatThrownBy(() -> items.list(null, null, cursor, 10))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("cursor");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 101})
  void refuseAPageOfNoOrTooManyItems(int limit) {
    assertThatThrownBy(() -> items.list(null, null, null, limit))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("1 to 100");
  }

  @Test
  void showAStrangerOnlyWhatIsPublic() {
    publish(open, "Public", 1);
    publish(shared, "Private", 2);

    assertThat(titles(items.list(null, boris, null, 10))).containsExactly("Public");
    assertThat(titles(items.list(shared, boris, null, 10))).isEmpty();
    assertThat(titles(items.list(null, anna, null, 10))).containsExactly("Private", "Public");
    assertThat(titles(items.list(shared, anna, null, 10))).containsExactly("Private");
  }

  @Test
  void showAnItemForOneOnlyToThatOne() {
    shelves.storing.on(
        seen(open, NOW, Items.titled("Order").recipient("subscriber:" + anna).item()));
    shelves.storing.on(seen(open, NOW, Items.titled("Refused").id(2).recipient("chat:404").item()));

    assertThat(titles(items.list(null, anna, null, 10))).containsExactly("Order");
    assertThat(titles(items.list(open, boris, null, 10))).isEmpty();
    assertThat(titles(items.list(null, null, null, 10))).contains("Order", "Refused");
  }

  @Test
  void showWhatWasPublishedLastFirst_andBelieveNoTimeInTheFuture() {
    shelves.storing.on(
        seen(
            open,
            NOW,
            Items.titled("Old").id(1).time(NOW.minusSeconds(900)).item(),
            Items.titled("Undated").id(2).time(null).item(),
            Items.titled("Future").id(3).time(NOW.plusSeconds(900)).item(),
            Items.titled("Ancient").id(4).time(NOW.minus(Duration.ofDays(40_000))).item()));

    assertThat(titles(items.list(null, anna, null, 10)))
        .containsExactly("Undated", "Future", "Ancient", "Old");
  }

  @Test
  void showEveryItemOnce_inItsLatestRevision() {
    shelves.storing.on(seen(open, NOW.minusSeconds(60), Items.titled("Before").item()));
    shelves.storing.on(seen(open, NOW, Items.titled("After").item()));

    assertThat(items.list(null, anna, null, 10).items())
        .singleElement()
        .satisfies(
            shown -> {
              assertThat(shown.revision()).isEqualTo(2);
              assertThat(shown.item().title()).isEqualTo("After");
              assertThat(shown).isEqualTo(items.find(shown.id()).orElseThrow());
            });
  }

  @Test
  void goOnWhereThePageBeforeEnded_evenAmongItemsOfOneMoment() {
    for (int id = 0; id < 25; id++) {
      shelves.storing.on(
          seen(id % 2 == 0 ? open : shared, NOW, Items.titled("Item " + id).id(id).item()));
    }

    assertThat(allTitles(anna)).hasSize(25).doesNotHaveDuplicates();
    assertThat(allTitles(null)).isEqualTo(allTitles(anna));
    assertThat(allTitles(boris)).hasSize(13).doesNotHaveDuplicates();
  }

  private List<String> allTitles(@Nullable Long subscriber) {
    var titles = new ArrayList<String>();
    String cursor = null;
    do {
      var page = items.list(null, subscriber, cursor, 4);
      assertThat(page.items()).isNotEmpty();
      titles.addAll(titles(page));
      cursor = page.next();
    } while (cursor != null);
    return titles;
  }

  private void publish(long source, String title, int id) {
    shelves.clock.advance(Duration.ofSeconds(1));
    shelves.storing.on(seen(source, NOW, Items.titled(title).id(id).time(null).item()));
  }

  private static List<String> titles(ItemPage page) {
    return page.items().stream().map(StoredItem::item).map(item -> item.title()).toList();
  }
}
