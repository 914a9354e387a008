package dev.soroka.collector.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Pulse.Loss;
import dev.soroka.testkit.Items;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProfileTest {
  private static final List<Item> WITH_BUDGET = offers(10, 10);

  @Test
  void noticesAFieldThatIsLostTwiceInARow() {
    var profile = usual().after(offers(10, 0));
    assertThat(profile.losses()).isEmpty();

    assertThat(profile.after(offers(10, 1)).losses())
        .containsExactly(new Loss("numbers.budget", 100, 10));
  }

  @Test
  void noticesThatTheListIsEmpty() {
    var profile = usual().after(List.of()).after(List.of());

    assertThat(profile.losses()).containsExactly(new Loss("items", 100, 0));
  }

  @Test
  void forgivesASlip() {
    var profile = usual().after(offers(10, 0)).after(WITH_BUDGET).after(offers(10, 0));

    assertThat(profile.losses()).isEmpty();
  }

  @Test
  void isNotDisturbedByFieldsThatWereAlwaysRare() {
    var rare = repeated(Profile.NONE, offers(10, 3), 10);

    assertThat(repeated(rare, offers(10, 0), 3).losses()).isEmpty();
  }

  @Test
  void saysNothingOfASourceThatItHardlyKnows() {
    var young = repeated(Profile.NONE, WITH_BUDGET, 2);

    assertThat(young.after(offers(10, 0)).losses()).isEmpty();
  }

  @Test
  void saysNothingFromAFewItems() {
    assertThat(repeated(usual(), offers(4, 0), 5).losses()).isEmpty();
  }

  @Test
  void acceptsInTheEndThatTheSourceIsSo() {
    assertThat(repeated(usual(), offers(10, 0), 19).losses()).hasSize(1);
    assertThat(repeated(usual(), offers(10, 0), 20).losses()).isEmpty();
  }

  private static Profile usual() {
    return repeated(Profile.NONE, WITH_BUDGET, 3);
  }

  private static Profile repeated(Profile profile, List<Item> items, int times) {
    var later = profile;
    for (int i = 0; i < times; i++) {
      later = later.after(items);
    }
    return later;
  }

  private static List<Item> offers(int count, int withBudget) {
    return IntStream.range(0, count)
        .mapToObj(
            number -> {
              var offer = Items.titled("Offer " + number);
              return number < withBudget
                  ? offer.number("budget", "500", "USD").item()
                  : offer.item();
            })
        .toList();
  }
}
