package dev.soroka.storage.item;

import static dev.soroka.storage.item.Shelves.NOW;
import static dev.soroka.storage.item.Shelves.seen;
import static dev.soroka.storage.item.Shelves.seenAtFallback;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.StoredItem;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.Sources;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The same source at another address, where the same thing may have another key. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FallbackIT {
  private static final Instant FIRST = NOW.minusSeconds(60);
  private static final Instant LATER = NOW.minusSeconds(30);
  private static final Instant LATEST = NOW.minusSeconds(10);

  private final Shelves shelves = new Shelves();
  private long source;

  @AfterAll
  void close() {
    shelves.close();
  }

  @BeforeEach
  void begin() {
    shelves.begin();
    source =
        shelves.add(
            Sources.feed("https://example.org/feed")
                .fallback("html", "https://example.org/page")
                .source());
  }

  @Test
  void knowsAnItemByItsKey() {
    shelves.storing.on(seen(source, FIRST, Items.titled("Offer").key("a").link("l:1").item()));

    shelves.storing.on(
        seenAtFallback(source, LATER, Items.titled("An offer").key("a").link("l:2").item()));

    assertThat(shelves.told).hasSize(1);
  }

  @Test
  void knowsAnItemByItsLink() {
    shelves.storing.on(seen(source, FIRST, Items.titled("Offer").key("a").link("l:1").item()));

    shelves.storing.on(
        seenAtFallback(source, LATER, Items.titled("An offer").key("z").link("l:1").item()));

    assertThat(shelves.told).hasSize(1);
  }

  @Test
  void knowsAnItemByItsTitle() {
    shelves.storing.on(seen(source, FIRST, Items.titled("Offer").key("a").link("l:1").item()));

    shelves.storing.on(
        seenAtFallback(source, LATER, Items.titled("Offer").key("z").link("l:9").item()));

    assertThat(shelves.told).hasSize(1);
  }

  @Test
  void doesNotKnowTheItemOfAnotherSourceByItsTitle() {
    long other = shelves.add(Sources.feed("https://example.org/other").source());
    shelves.storing.on(seen(other, FIRST, Items.titled("Offer").key("a").link("l:1").item()));

    shelves.storing.on(
        seenAtFallback(source, LATER, Items.titled("Offer").key("a").link("l:1").item()));

    assertThat(shelves.told).hasSize(2);
  }

  @Test
  void tellsOfWhatIsNewThere_andOfItsChangesThere() {
    shelves.storing.on(
        seenAtFallback(source, FIRST, Items.titled("Offer").key("f").link("l:1").item()));

    shelves.storing.on(
        seenAtFallback(source, LATER, Items.titled("Offer, raised").key("f").link("l:1").item()));

    assertThat(shelves.told).extracting(StoredItem::revision).containsExactly(1, 2);
  }

  @Test
  void doesNotTellAgain_whenTheSourceItselfAnswersWithItsOwnKey() {
    var here = Items.titled("Offer").key("f").link("l:1");
    var there = Items.titled("Offer").key("a").link("l:1");
    shelves.storing.on(seenAtFallback(source, FIRST, here.item()));

    shelves.storing.on(seen(source, LATER, there.item()));
    shelves.storing.on(seen(source, LATEST, there.item()));

    assertThat(shelves.told).hasSize(1);
    assertThat(shelves.database.count("item_key")).isEqualTo(1);
  }

  @Test
  void tellsWhatTheSourceItselfKnowsBetter() {
    var here = Items.titled("Offer").key("f").link("l:1");
    var there = Items.titled("Offer").key("a").link("l:1").number("budget", "500", "USD");
    shelves.storing.on(seenAtFallback(source, FIRST, here.item()));

    shelves.storing.on(seen(source, LATER, there.item()));

    assertThat(shelves.told).extracting(StoredItem::revision).containsExactly(1, 2);
    assertThat(shelves.told.getLast().previous()).isEqualTo(here.item());
  }

  @Test
  void keepsDifferentThingsApart_thatShareATitleAtTheSourceItself() {
    shelves.storing.on(
        seenAtFallback(source, FIRST, Items.titled("Developer").key("f").link("l:0").item()));

    shelves.storing.on(
        seen(
            source,
            LATER,
            Items.titled("Developer").key("a").link("l:1").item(),
            Items.titled("Developer").key("b").link("l:2").item()));

    assertThat(shelves.told).hasSize(3);
    assertThat(shelves.database.count("item_key")).isEqualTo(2);
  }
}
