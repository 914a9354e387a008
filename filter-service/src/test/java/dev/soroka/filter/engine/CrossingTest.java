package dev.soroka.filter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Delivery;
import dev.soroka.common.contract.ItemMatched.Match;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.Watch;
import dev.soroka.filter.source.SourceKinds;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Watches that fire when a number crosses a limit, and again only after it has gone back. */
class CrossingTest {
  private final SettableClock clock = SettableClock.at(Items.TIME);
  private final WatchIndex index = new WatchIndex(new SimpleMeterRegistry());
  private final Offering offering =
      new Offering(index, Partition.WHOLE, new SourceKinds(), clock, new SimpleMeterRegistry());

  @ParameterizedTest
  @CsvSource({
    "price>100, 101, fires",
    "price>100, 100, nothing",
    "price>100, 95.01, nothing",
    "price>100, 95, back",
    "price>=100, 95, nothing",
    "price>=100, 94.9, back",
    "price<100, 99, fires",
    "price<100, 104, nothing",
    "price<100, 105, back",
    "-price<100, 96, nothing",
    "-price<100, 94, back",
    "price=100, 103, nothing",
    "price=100, 106, back",
    "price>-10, -10.4, nothing",
    "price>-10, -11, back",
    "price>0, 0, back",
    "price!=100, 100, nothing",
    "token price>100, 50, back",
    "other price>100, 50, nothing",
    "price>100 price<200, 203, nothing",
    "price>100 price<200, 220, back",
    "price>100 OR other, 50, back",
    "price>100 OR token, 50, fires",
    "volume>100 price>100, 50, nothing"
  })
  void goBackWhenTheyAreClearlyPastTheLimit(String query, String price, String becomes) {
    index.put(crossing(1, query, "5"));

    var matches = offering.matches(tick(1, price));

    assertThat(told(matches)).isEqualTo(becomes);
  }

  @Test
  void areNotArmedByANumberThatIsMissing() {
    index.put(crossing(1, "price>100", "5"));

    var matches = offering.matches(Items.titled("Token").missing("price").stored());

    assertThat(told(matches)).isEqualTo("fires");
  }

  @Test
  void areNotArmedByAnItemThatLacksTheNumber() {
    index.put(crossing(1, "price>100", "5"));

    assertThat(told(offering.matches(Items.titled("Token").stored()))).isEqualTo("nothing");
  }

  @Test
  void areArmedOnceInTenSecondsUnlessTheyFireInBetween() {
    index.put(crossing(1, "price>100", "5"));

    assertThat(told(offering.matches(tick(1, "90")))).isEqualTo("back");
    assertThat(told(offering.matches(tick(2, "80")))).isEqualTo("nothing");
    assertThat(told(offering.matches(tick(1, "90")))).as("redelivered").isEqualTo("back");
    assertThat(told(offering.matches(tick(3, "110")))).isEqualTo("fires");
    assertThat(told(offering.matches(tick(4, "90")))).isEqualTo("back");
    clock.advance(Duration.ofSeconds(11));
    assertThat(told(offering.matches(tick(5, "90")))).isEqualTo("back");
  }

  @Test
  void whatIsNoCrossingWatchIsNeverArmed() {
    index.put(new Watch(1, 10, "plain", "price>100", true));

    assertThat(told(offering.matches(tick(1, "50")))).isEqualTo("nothing");
  }

  private static Watch crossing(long id, String query, String percent) {
    var delivery = new Delivery(Priority.NORMAL, null, null, false, false, new BigDecimal(percent));
    return new Watch(id, 10, "crossing", query, true, delivery);
  }

  private static StoredItem tick(long id, String price) {
    return Items.titled("Token").id(id).number("price", price, null).stored();
  }

  private static String told(List<Match> matches) {
    if (matches.isEmpty()) {
      return "nothing";
    }
    assertThat(matches).hasSize(1);
    var match = matches.getFirst();
    assertThat(match.rearmed().isEmpty()).isNotEqualTo(match.watches().isEmpty());
    return match.watches().isEmpty() ? "back" : "fires";
  }
}
