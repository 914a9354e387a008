package dev.soroka.filter.personal.judge;

import static dev.soroka.filter.personal.judge.Judging.digest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.testkit.Items;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which of many items get the places of a day. */
class OverBudgetTest {
  private final Judging given = new Judging().limit(Limit.LIFTED + 1);
  private int items;

  @Test
  void tellsNothingAtOnceWithoutPlaces() {
    var ruling = given.attention(0).comes(Items.titled("Java"), 3);

    assertThat(ruling.reason()).isEqualTo(Reason.OVER_BUDGET);
    assertThat(ruling.details())
        .containsEntry("places", "0")
        .containsEntry("until", "2026-03-02T19:00:00Z");
  }

  @Test
  void givesThePlacesToTheFirstWhenNoTasteIsKnown() {
    given.attention(3).at(Instant.parse("2026-03-02T00:05:00Z"));

    assertThat(IntStream.range(0, 5).mapToObj(_ -> reason(0.5)))
        .containsExactly(
            Reason.NOW, Reason.NOW, Reason.NOW, Reason.OVER_BUDGET, Reason.OVER_BUDGET);
  }

  @Test
  void asksForMoreThanADullItemWhenPlacesRunDownTooFast() {
    given.attention(10).at(Instant.parse("2026-03-02T06:00:00Z"));
    IntStream.range(0, 5).forEach(_ -> reason(0.9));

    // A quarter of the day is over and half of the places are gone.
    assertThat(reason(0.2)).isEqualTo(Reason.OVER_BUDGET);
    assertThat(reason(0.3)).isEqualTo(Reason.NOW);
  }

  @Test
  void takesAnythingOnceThePlacesLastTheDay() {
    given.attention(10).at(Instant.parse("2026-03-02T06:00:00Z"));
    IntStream.range(0, 5).forEach(_ -> reason(0.9));

    given.at(Instant.parse("2026-03-02T12:00:00Z"));

    assertThat(reason(0.01)).isEqualTo(Reason.NOW);
  }

  @Test
  void keepsPlacesForTheBestOfADay() {
    given.attention(20).at(Instant.parse("2026-03-02T00:00:00Z"));
    int bestTold = 0;
    int dullTold = 0;
    for (int hour = 0; hour < 24; hour++) {
      for (int i = 0; i < 3; i++) {
        dullTold += reason(0.1) == Reason.NOW ? 1 : 0;
      }
      bestTold += hour % 3 == 0 && reason(0.95) == Reason.NOW ? 1 : 0;
      given.after(Duration.ofHours(1));
    }

    // First come, first served would have told the first three of the eight best.
    assertThat(bestTold).isGreaterThanOrEqualTo(7);
    assertThat(bestTold + dullTold).isEqualTo(20);
  }

  @Test
  void leavesDigestsAlone() {
    given.attention(0).watch(3, digest());

    assertThat(given.comes(Items.titled("Java"), 3).reason()).isEqualTo(Reason.DIGEST);
  }

  private Reason reason(double taste) {
    given.likes(++items, taste);
    return given.comes(Items.titled("Java").id(items), 3).reason();
  }
}
