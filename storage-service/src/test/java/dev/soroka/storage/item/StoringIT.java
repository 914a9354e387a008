package dev.soroka.storage.item;

import static dev.soroka.storage.item.Shelves.NOW;
import static dev.soroka.storage.item.Shelves.seen;
import static dev.soroka.storage.item.Shelves.seenSilently;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.contract.Audience;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.Sources;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.amqp.AmqpException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoringIT {
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
    source = shelves.add(Sources.feed("https://example.org/feed").source());
  }

  @Test
  void dropsItemsOfASourceThatNobodyHasAnyMore() {
    shelves.storing.on(seen(404, FIRST, Items.titled("Orphan").item()));

    assertThat(shelves.told).isEmpty();
    assertThat(shelves.database.count("item")).isZero();
    assertThat(shelves.count("dropped")).isEqualTo(1);
  }

  @Test
  void tellsOfANewItemAtOnce() {
    var offer = Items.titled("Java developer").item();

    shelves.storing.on(seen(source, FIRST, offer));

    assertThat(shelves.told)
        .containsExactly(
            new StoredItem(
                told().id(),
                1,
                source,
                "Source 7",
                "freelance",
                LocalDate.parse("2026-03-02"),
                FIRST,
                NOW,
                false,
                Audience.EVERYONE,
                offer,
                null));
  }

  @Test
  void storesAndTellsARepeatedMessageOnce() {
    var message = seen(source, FIRST, Items.titled("Java developer").item());

    shelves.storing.on(message);
    shelves.storing.on(message);

    assertThat(shelves.told).hasSize(1);
    assertThat(shelves.database.count("item")).isEqualTo(1);
  }

  @Test
  void tellsWhatIsUntold_whenTheMessageComesAgain() {
    var message = seen(source, FIRST, Items.titled("Java developer").item());
    shelves.brokerAway = true;
    assertThatThrownBy(() -> shelves.storing.on(message)).isInstanceOf(AmqpException.class);

    shelves.brokerAway = false;
    shelves.storing.on(message);

    assertThat(shelves.told).hasSize(1);
    assertThat(shelves.database.count("item")).isEqualTo(1);
  }

  @Test
  void tellsOnlyWhatIsUntold_whenAMessageIsPartlyKnown() {
    var told = Items.titled("Told").id(1).item();
    var untold = Items.titled("Untold").id(2).item();
    var fresh = Items.titled("Fresh").id(3).item();
    shelves.storing.on(seen(source, FIRST, told));
    shelves.brokerAway = true;
    assertThatThrownBy(() -> shelves.storing.on(seen(source, FIRST, untold)))
        .isInstanceOf(AmqpException.class);
    shelves.brokerAway = false;
    shelves.told.clear();

    shelves.storing.on(seen(source, FIRST, told, untold, fresh));

    assertThat(shelves.told).extracting(StoredItem::item).containsExactlyInAnyOrder(untold, fresh);
  }

  @Test
  void sweepsWhatACrashLeftUntold_butNotWhatIsBeingTold() {
    shelves.brokerAway = true;
    assertThatThrownBy(
            () -> shelves.storing.on(seen(source, FIRST, Items.titled("Java developer").item())))
        .isInstanceOf(AmqpException.class);
    shelves.brokerAway = false;

    shelves.clock.advance(Duration.ofSeconds(4));
    int tooEarly = shelves.announcer.sweep();
    shelves.clock.advance(Duration.ofSeconds(2));
    int swept = shelves.announcer.sweep();
    int again = shelves.announcer.sweep();

    assertThat(List.of(tooEarly, swept, again)).containsExactly(0, 1, 0);
    assertThat(shelves.told).hasSize(1);
  }

  @Test
  void tellsOfAChange_withWhatTheItemSaidBefore() {
    var before = Items.titled("Java developer").number("budget", "500", "USD").item();
    var after = Items.titled("Java developer").number("budget", "900", "USD").item();
    shelves.storing.on(seen(source, FIRST, before));
    long id = told().id();
    shelves.told.clear();

    shelves.storing.on(seen(source, LATER, after));

    assertThat(shelves.told)
        .singleElement()
        .satisfies(
            changed -> {
              assertThat(changed.id()).isEqualTo(id);
              assertThat(changed.revision()).isEqualTo(2);
              assertThat(changed.item()).isEqualTo(after);
              assertThat(changed.previous()).isEqualTo(before);
            });
  }

  @Test
  void takesNoNoticeOfAnotherTextOrOfAnotherWayToWriteTheSame() {
    shelves.storing.on(
        seen(
            source,
            FIRST,
            Items.titled("Offer")
                .text("seen by 5")
                .label("tag", "java", "remote")
                .number("budget", "500", "USD")
                .item()));

    shelves.storing.on(
        seen(
            source,
            LATER,
            Items.titled("Offer")
                .text("seen by 6")
                .label("tag", "remote", "java")
                .number("budget", "500.00", "USD")
                .item()));

    assertThat(shelves.told).hasSize(1);
    assertThat(shelves.count("known")).isEqualTo(1);
  }

  @Test
  void keepsWhatWasFetchedLast_whateverComesLast() {
    var first = Items.titled("First").item();
    var last = Items.titled("Last").item();
    shelves.storing.on(seen(source, LATER, last));

    shelves.storing.on(seen(source, FIRST, first));

    assertThat(shelves.told).extracting(StoredItem::item).containsExactly(last);
  }

  @Test
  void ignoresAnOldChange_afterTheItemWasSeenUnchanged() {
    var same = Items.titled("As it is").item();
    shelves.storing.on(seen(source, FIRST, same));
    shelves.storing.on(seen(source, LATEST, same));

    shelves.storing.on(seen(source, LATER, Items.titled("As it was for a moment").item()));

    assertThat(shelves.told).extracting(StoredItem::item).containsExactly(same);
  }

  @Test
  void countsEveryChange_evenThereAndBackAgain() {
    shelves.storing.on(seen(source, FIRST, Items.titled("Open").item()));
    shelves.storing.on(seen(source, LATER, Items.titled("Closed").item()));
    shelves.storing.on(seen(source, LATEST, Items.titled("Open").item()));

    assertThat(shelves.told).extracting(StoredItem::revision).containsExactly(1, 2, 3);
    assertThat(shelves.database.count("item where latest")).isEqualTo(1);
  }

  @Test
  void saysThatASilentItemIsSilent() {
    shelves.storing.on(seenSilently(source, FIRST, Items.titled("Backlog").item()));

    assertThat(told().silent()).isTrue();
  }

  @Test
  void tellsEveryMemberOfASharedSource_andNobodyElse() {
    long shared = shelves.add(Sources.feed("https://example.org/shared").subscribers().source());
    long anna = shelves.addChat(1);
    long boris = shelves.addChat(2);
    shelves.addChat(3);
    shelves.join(shared, boris);
    shelves.join(shared, anna);

    shelves.storing.on(seen(shared, FIRST, Items.titled("Offer").item()));

    assertThat(told().audience()).isEqualTo(Audience.of(List.of(anna, boris)));
  }

  @Test
  void storesAnItemThatAMessageNamesTwiceOnce() {
    shelves.storing.on(
        seen(source, FIRST, Items.titled("Newer").item(), Items.titled("Older").item()));

    assertThat(shelves.told).extracting(stored -> stored.item().title()).containsExactly("Newer");
  }

  @Test
  void storesWhatNoDatabaseKeeps() {
    var odd =
        Items.titled("N\u0000L")
            .text("half \uD83D of a pair, \\u0000 in letters")
            .number("budget", "1e99999", null)
            .item();

    shelves.storing.on(seen(source, FIRST, odd, Items.titled("Plain").id(2).item()));

    assertThat(shelves.told).hasSize(2);
    assertThat(shelves.told)
        .filteredOn(stored -> stored.item().key().equals("key-1"))
        .extracting(StoredItem::item)
        .containsExactly(
            Items.titled("N L").text("half \uFFFD of a pair, \\u0000 in letters").item());
  }

  @Test
  void storesIntoAMonthThatHasNoPartition() {
    shelves.clock.set(Instant.parse("2031-01-01T00:00:00Z"));

    shelves.storing.on(seen(source, FIRST, Items.titled("From the future").item()));

    assertThat(told().day()).isEqualTo(LocalDate.parse("2031-01-01"));
  }

  private StoredItem told() {
    return shelves.told.getLast();
  }
}
