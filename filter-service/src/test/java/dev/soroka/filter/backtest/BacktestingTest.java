package dev.soroka.filter.backtest;

import static dev.soroka.filter.backtest.Moments.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.api.FilterApi.Backtest;
import dev.soroka.common.api.FilterApi.BacktestQuestion;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Preferences;
import dev.soroka.common.contract.Source;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.ops.Problem;
import dev.soroka.filter.others.ItemLogInMemory;
import dev.soroka.filter.others.ItemsInMemory;
import dev.soroka.filter.others.SourcesInMemory;
import dev.soroka.filter.others.SubscribersInMemory;
import dev.soroka.testkit.SettableClock;
import dev.soroka.testkit.Sources;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BacktestingTest {
  private static final Instant NOW = Instant.parse("2026-03-30T12:00:00Z");
  private static final long ANNA = 10;
  private static final long BORIS = 20;

  private final SettableClock clock = SettableClock.at(NOW);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ItemLogInMemory log = new ItemLogInMemory();
  private final ItemsInMemory items = new ItemsInMemory();
  private final SourcesInMemory sources = new SourcesInMemory();
  private final SubscribersInMemory subscribers = new SubscribersInMemory();
  private ItemIndex index;
  private Following following;
  private CatalogCopy<Source> copy;
  private Backtests backtests;

  @BeforeEach
  void followAnOpenSourceAndOneOfAnna(@TempDir Path folder) {
    index = ItemIndex.in(folder);
    following = new Following(log, index, meters, clock);
    var known = new KnownSources(index::forgetSource);
    copy = new CatalogCopy<>("sources", sources, Source::id, known);
    sources.put(Sources.feed("https://example.org/open").id(1).source());
    sources.put(Sources.feed("https://example.org/anna").id(2).subscribers().source(), ANNA);
    subscribers.put(subscriber(ANNA, "Asia/Tokyo"));
    subscribers.put(subscriber(BORIS, "Europe/Berlin"));
    backtests =
        new Backtesting(
            new Past(index, known),
            new Onlookers(subscribers, sources, copy, known),
            following,
            items,
            clock,
            meters);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 31})
  void refusesDaysThatAreNotKept(int days) {
    assertThatThrownBy(() -> backtests.answer(new BacktestQuestion("java", null, days)))
        .isInstanceOf(Problem.class)
        .hasMessage("days are from 1 to 30, not " + days);
  }

  @Test
  void saysWhereADraftIsFaulty() {
    assertThatThrownBy(() -> backtests.answer(new BacktestQuestion("java (", null, 7)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("faulty at character 7");
  }

  @Test
  void refusesASubscriberWhoIsNotThere() {
    assertThatThrownBy(() -> backtests.answer(new BacktestQuestion("java", 30L, 7)))
        .isInstanceOf(Problem.class)
        .hasMessage("There is no subscriber 30");
  }

  @Test
  void admitsThatItHasNotSeenEverythingYet() {
    assertThat(ask("java", null, 7).complete()).isFalse();

    following.follow();

    assertThat(ask("java", null, 7))
        .isEqualTo(new Backtest(0, 7, null, 0, List.of(), NOW.minus(Duration.ofDays(7)), true));
  }

  @Test
  void countsWhatWasPublishedSinceAndShowsTheNewestThree() {
    for (int day = 0; day < 10; day++) {
      store(item(day, 1, "Java developer", NOW.minus(Duration.ofDays(day))));
      store(item(100 + day, 1, "Go developer", NOW.minus(Duration.ofDays(day))));
    }
    following.follow();

    var backtest = ask("java", null, 7);

    assertThat(backtest.matches()).isEqualTo(8);
    assertThat(backtest.newest()).extracting(StoredItem::id).containsExactly(0L, 1L, 2L);
    assertThat(ask("-java", null, 1).matches()).isEqualTo(2);
  }

  @Test
  void showsNoItemThatIsGoneSince() {
    for (int id = 1; id <= 4; id++) {
      log.put(item(id, 1, "Java", NOW.minusSeconds(id)));
    }
    items.put(item(3, 1, "Java", NOW.minusSeconds(3)));
    following.follow();

    assertThat(ask("java", null, 7).newest()).extracting(StoredItem::id).containsExactly(3L);
  }

  @Test
  void countsForASubscriberOnlyWhatTheyMaySee() {
    store(item(1, 1, "Java", NOW));
    store(item(2, 2, "Java", NOW));
    store(item(3, 404, "Java of a source that is gone", NOW));
    following.follow();

    assertThat(ask("java", null, 7).matches()).isEqualTo(2);
    assertThat(ask("java", ANNA, 7).matches()).isEqualTo(2);
    assertThat(ask("java", BORIS, 7).matches()).isEqualTo(1);

    sources.put(Sources.feed("https://example.org/anna").id(2).subscribers().source(), ANNA, BORIS);
    assertThat(ask("java", BORIS, 7).matches()).isEqualTo(2);
  }

  @Test
  void goesByTheHoursOfTheSubscriber() {
    // In Berlin the clocks went forward on 29 March: both of these are 9 in the morning there.
    store(item(1, 1, "Java", Instant.parse("2026-03-28T08:10:00Z")));
    store(item(2, 1, "Java", Instant.parse("2026-03-30T07:50:00Z")));
    store(item(3, 1, "Java", Instant.parse("2026-03-30T03:00:00Z")));
    following.follow();

    assertThat(ask("java", BORIS, 7).busiestHour()).isEqualTo(9);
    assertThat(ask("java", BORIS, 7).inBusiestHour()).isEqualTo(2);
    assertThat(ask("java", null, 7).busiestHour()).isEqualTo(3);
    assertThat(ask("java", ANNA, 7).busiestHour()).isEqualTo(12);
  }

  @Test
  void forgetsTheItemsOfASourceThatIsRemoved() {
    store(item(1, 1, "Java", NOW));
    store(item(2, 2, "Java", NOW));
    following.follow();
    assertThat(ask("java", null, 7).matches()).isEqualTo(2);

    sources.remove(2);
    copy.refresh();

    assertThat(ask("java", null, 7).matches()).isEqualTo(1);
    assertThat(index.size()).isEqualTo(1);
  }

  @Test
  void asksForASourceByTheNameItHasNow() {
    store(item(1, 1, "Java", NOW));
    following.follow();
    assertThat(ask("source:\"source 1\"", null, 7).matches()).isEqualTo(1);

    sources.put(Sources.feed("https://example.org/open").id(1).named("Habr", "it").source());
    copy.refresh();

    assertThat(ask("source:habr category:IT source:1", null, 7).matches()).isEqualTo(1);
    assertThat(ask("source:\"source 1\"", null, 7).matches()).isZero();
  }

  private Backtest ask(String query, @Nullable Long subscriber, int days) {
    return backtests.answer(new BacktestQuestion(query, subscriber, days));
  }

  private void store(StoredItem item) {
    log.put(item);
    items.put(item);
  }

  private static Subscriber subscriber(long id, String zone) {
    var preferences = new Preferences(ZoneId.of(zone), null, List.of(), null, null, List.of());
    return new Subscriber(id, Address.chat(id), null, "en", false, false, preferences);
  }
}
