package dev.soroka.collector.window;

import static dev.soroka.collector.window.Ticks.NOON;
import static dev.soroka.collector.window.Ticks.measures;
import static dev.soroka.collector.window.Ticks.tick;
import static dev.soroka.collector.window.Ticks.windows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Item;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WindowsTest {
  private static final Instant LATER = NOON.plus(Duration.ofDays(3));

  private final Windows windows = windows();

  @Test
  void saysWhatIsWrongWithTheOption() {
    var written =
        Map.<String, Object>of(
            "windows",
            Map.of(
                "Change", Map.of("as", "change", "of", "price"),
                "a", Map.of("as", "median", "of", "price"),
                "b", Map.of("as", "sum"),
                "c", Map.of("as", "sum", "of", "price", "over", "2m")));

    assertThat(Measures.of(written).problems())
        .containsExactlyInAnyOrder(
            "windows: «Change» is no name of a number, such as change",
            "windows.a.as is sum, count, change, min or max",
            "windows.b.of names the number that is watched",
            "windows.c.over lists some of 1m, 5m, 1h and 24h");
    assertThat(Measures.of(Map.of("windows", true)).problems()).hasSize(1);
  }

  @Test
  void leaveAnItemWithoutTheWatchedNumberAsItIs() {
    var quiet = tick(0, "100");
    var other = Measures.of(Map.of("windows", Map.of("v", Map.of("of", "volume", "as", "sum"))));

    assertThat(new Windows(other, 10).roll(quiet, LATER)).isEqualTo(quiet);
    assertThat(new Windows(Measures.of(Map.of()), 10).roll(quiet, LATER)).isSameAs(quiet);
  }

  @Test
  void tellNoChangeWhileThereIsNothingToCompareWith() {
    assertThat(number(roll(tick(0, "100")), "change_1m")).isNull();
    assertThat(number(roll(tick(1, "110")), "change_1m")).isEqualTo("10");
  }

  @Test
  void compareWithWhatWasKnownBeforeTheWindow() {
    roll(tick(0, "100"));
    roll(tick(120, "120"));
    var item = roll(tick(121, "150"));

    assertThat(number(item, "change_1m")).isEqualTo("50");
    assertThat(number(item, "change_5m")).isEqualTo("50");
    assertThat(number(item, "low_1m")).isEqualTo("120");
    assertThat(number(item, "low_5m")).isEqualTo("100");
    assertThat(number(item, "sum_1m")).isEqualTo("270");
    assertThat(number(item, "ticks_24h")).isEqualTo("3");
  }

  @Test
  void placeALateEventWhereItBelongs() {
    roll(tick(0, "100"));
    roll(tick(70, "200"));
    var late = roll(tick(30, "900"));

    assertThat(number(late, "high_1m")).isEqualTo("900");
    assertThat(number(late, "change_1m")).isEqualTo("100");
    assertThat(number(roll(tick(95, "200")), "high_1m")).isEqualTo("200");
    assertThat(windows.late()).isZero();

    roll(tick(1, "50"));
    assertThat(windows.late()).isEqualTo(1);
  }

  @Test
  void countWhatComesFromTheFutureAsNow() {
    var now = NOON.plusSeconds(10);
    windows.roll(tick(3_600, "500"), now);

    assertThat(number(windows.roll(tick(10, "100"), now), "ticks_1m")).isEqualTo("2");
  }

  @Test
  void keepSubjectsAndUnitsApart() {
    roll(tick("BTC", 0, "100"));

    assertThat(number(roll(tick("ETH", 0, "7")), "sum_1m")).isEqualTo("7");
    assertThat(number(roll(tick("ETH", 0, "7")), "sum_1m")).isEqualTo("14");
  }

  @Test
  void takeBackWhatWasRevoked() {
    roll(tick(0, "100"));
    var wrong = tick(1, "900");
    roll(wrong);
    windows.revoke(wrong, LATER);

    var item = roll(tick(2, "100"));

    assertThat(number(item, "sum_1m")).isEqualTo("200");
    assertThat(number(item, "ticks_1m")).isEqualTo("2");
  }

  @Test
  void forgetTheSubjectThatWasQuietForLongest() {
    var few = new Windows(measures(), 4);
    few.roll(tick("A", 0, "1"), LATER);
    few.roll(tick("B", 0, "1"), LATER);
    few.roll(tick("A", 1, "1"), LATER);
    few.roll(tick("C", 1, "1"), LATER);

    assertThat(number(few.roll(tick("A", 2, "1"), LATER), "ticks_1m")).isEqualTo("3");
    assertThat(number(few.roll(tick("B", 2, "1"), LATER), "ticks_1m")).isEqualTo("1");
    assertThat(few.forgotten()).isEqualTo(4);
  }

  @Test
  void surviveARestart() {
    roll(tick(0, "100"));
    roll(tick(100, "120"));

    var next = windows();
    assertThat(next.restore(windows.snapshot(1_000_000))).isTrue();

    var after = tick(101, "150");
    assertThat(next.roll(after, LATER)).isEqualTo(windows.roll(after, LATER));
  }

  @Test
  void surviveARestartAsFarAsTheSpaceGoes() {
    for (int i = 0; i < 200; i++) {
      roll(tick("PAIR" + i, i, "1"));
    }

    var snapshot = windows.snapshot(1_000);

    assertThat(snapshot.length()).isLessThanOrEqualTo(1_000);
    var next = windows();
    assertThat(next.restore(snapshot)).isTrue();
    assertThat(next.size()).isPositive().isLessThan(200);
    assertThat(number(next.roll(tick("PAIR199", 200, "1"), LATER), "ticks_1m")).isEqualTo("2");
  }

  @Test
  void startEmptyWhenTheSnapshotSaysNothingToThem() {
    roll(tick(0, "100"));
    var other = Measures.of(Map.of("windows", Map.of("n", Map.of("as", "count"))));

    assertThat(new Windows(other, 10).restore(windows.snapshot(1_000_000))).isFalse();
    assertThat(windows().restore("no snapshot")).isFalse();
    assertThat(windows().restore("bm90IGd6aXA=")).isFalse();
  }

  private Item roll(Item item) {
    return windows.roll(item, LATER);
  }

  private static @Nullable String number(Item item, String name) {
    var quantity = item.numbers().get(name);
    return quantity == null ? null : new BigDecimal(quantity.value().toString()).toPlainString();
  }
}
