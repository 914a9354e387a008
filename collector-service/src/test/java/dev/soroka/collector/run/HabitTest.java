package dev.soroka.collector.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.contract.Source;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.Sources;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A source with an interval of a minute. */
class HabitTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Source BOARD = Sources.feed("https://example.org/feed").source();

  @Test
  void knowsNoHabitOfASourceThatHasHardlyChanged() {
    assertThat(changing(4, Duration.ofHours(1)).longestQuiet()).isEmpty();
    assertThat(changing(5, Duration.ofHours(1)).longestQuiet()).contains(Duration.ofHours(1));
  }

  @Test
  void hasNotChangedWhenTheListIsOnlySortedAnew() {
    var one = Items.titled("one").key("one").item();
    var other = Items.titled("other").key("other").item();
    var habit = Habit.startingWith(List.of(one, other), NOON);

    assertThat(habit.after(List.of(other, one), NOON.plusSeconds(60))).isEqualTo(habit);
  }

  @Test
  void isAskedAtItsOwnIntervalWhileItChangesOften() {
    var habit = changing(10, Duration.ofMinutes(5));

    assertThat(habit.interval(BOARD, habit.changedAt())).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void isAskedTenTimesForEachChange() {
    var habit = changing(10, Duration.ofMinutes(25));

    assertThat(habit.interval(BOARD, habit.changedAt()))
        .isEqualTo(Duration.ofMinutes(2).plusSeconds(30));
  }

  @Test
  void isNeverAskedFourTimesAsSeldom() {
    var habit = Habit.startingWith(List.of(), NOON);

    assertThat(habit.interval(BOARD, NOON.plus(Duration.ofDays(30))))
        .isEqualTo(Duration.ofMinutes(4));
  }

  @Test
  void isAskedAtItsOwnIntervalAgainOnceItChangesOftenAgain() {
    var habit = changing(10, Duration.ofHours(1));
    var at = habit.changedAt();
    for (int i = 0; i < 20; i++) {
      at = at.plus(Duration.ofMinutes(2));
      habit = habit.after(numbered(1_000 + i), at);
    }

    assertThat(habit.interval(BOARD, at)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void isAskedAtItsOwnIntervalWhenItIsCritical_howeverSeldomItChanges() {
    var critical = Sources.feed("https://example.org/feed").priority(Priority.CRITICAL).source();

    assertThat(changing(5, Duration.ofDays(1)).interval(critical, NOON.plus(Duration.ofDays(9))))
        .isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void remembersAWeekendForWeeks() {
    var habit = changing(5, Duration.ofHours(60));
    var at = habit.changedAt();
    for (int hour = 1; hour <= 7 * 24; hour++) {
      habit = habit.after(numbered(1_000 + hour), at.plus(Duration.ofHours(hour)));
    }

    assertThat(habit.longestQuiet().orElseThrow()).isGreaterThan(Duration.ofHours(40));
  }

  private static Habit changing(int times, Duration gap) {
    var habit = Habit.startingWith(numbered(0), NOON);
    for (int i = 1; i <= times; i++) {
      habit = habit.after(numbered(i), NOON.plus(gap.multipliedBy(i)));
    }
    return habit;
  }

  private static List<Item> numbered(int number) {
    return List.of(Items.titled("Offer " + number).item());
  }
}
