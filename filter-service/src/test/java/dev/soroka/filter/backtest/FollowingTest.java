package dev.soroka.filter.backtest;

import static dev.soroka.filter.backtest.Moments.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.query.Query;
import dev.soroka.filter.others.ItemLogInMemory;
import dev.soroka.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowingTest {
  private static final Instant NOW = Instant.parse("2026-03-30T12:00:00Z");

  private final SettableClock clock = SettableClock.at(NOW);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ItemLogInMemory log = new ItemLogInMemory();
  private final KnownSources sources = new KnownSources(_ -> {});
  private ItemIndex index;
  private Following following;

  @BeforeEach
  void storeForTwentyDays(@TempDir Path folder) {
    index = ItemIndex.in(folder);
    following = new Following(log, index, meters, clock);
    for (int day = 20; day > 0; day--) {
      log.put(item(day, 1, "Java", NOW.minus(Duration.ofDays(day))));
    }
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void goesOnWhereItWasWhenStorageWentAway() {
    log.goAwayAfter(2);
    following.follow();
    assertThat(following.isCurrent()).isFalse();
    assertThat(index.size()).isEqualTo(14);

    log.comeBack();
    following.follow();

    assertThat(following.isCurrent()).isTrue();
    assertThat(index.size()).isEqualTo(20);
    assertThat(log.given()).hasSize(21);
    assertThat(meters.counter("soroka_filter_items_refresh_failed").count()).isEqualTo(1);
  }

  @Test
  void isNotCurrentAnyMoreWhenStorageStaysAway() {
    following.follow();
    log.goAwayAfter(0);

    clock.advance(Duration.ofSeconds(61));
    following.follow();

    assertThat(following.isCurrent()).isFalse();
    assertThat(meters.get("soroka_filter_items_age_seconds").gauge().value()).isEqualTo(61);
  }

  @Test
  void findsWhatIsNewAndWhatChanged_howeverLongAgoItWasPublished() {
    following.follow();

    log.put(item(21, 1, "Go", NOW));
    log.put(item(22, 1, 1, "Go", NOW.minus(Duration.ofDays(3)), NOW));
    log.put(item(5, 2, 1, "Go", NOW.minus(Duration.ofDays(5)), NOW));
    following.follow();

    assertThat(count("go")).isEqualTo(3);
    assertThat(count("java")).isEqualTo(19);
  }

  @Test
  void findsWhatWasCommittedLate_andPutsNothingTwice() {
    log.put(item(30, 1, "Scala", NOW));
    following.follow();
    long before = index.changes();

    following.follow();
    assertThat(index.changes()).isEqualTo(before);

    log.put(item(31, 1, "Scala", NOW.minusSeconds(9)));
    following.follow();

    assertThat(count("scala")).isEqualTo(2);
  }

  @Test
  void forgetsWhatIsOlderThanThirtyDays() {
    following.follow();

    clock.advance(Duration.ofDays(15));
    following.forget();
    following.follow();

    assertThat(count("java")).isEqualTo(15);
    assertThat(index.size()).isEqualTo(15);
  }

  private int count(String word) {
    var tally = new Tally(Instant.EPOCH, Onlooker.operator(_ -> true));
    new Past(index, sources).count(new Query.Word(word), tally);
    return tally.matches();
  }
}
