package dev.soroka.storage.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Audience;
import dev.soroka.common.contract.ItemsStored;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.testkit.Items;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ParcelsTest {
  @Test
  void areNone_whenThereIsNothingToTell() {
    assertThat(Parcels.of(List.of())).isEmpty();
  }

  @Test
  void takeNoMoreItemsThanAMessageMayName() {
    assertThat(sizes(Collections.nCopies(250, Items.titled("Offer").stored())))
        .containsExactly(100, 100, 50);
  }

  @Test
  void takeFewerItems_whenEachHasManyMembers() {
    var members = LongStream.range(0, 50_000).boxed().toList();
    var shared = Items.titled("Offer").audience(Audience.of(members)).stored();

    assertThat(sizes(Collections.nCopies(5, shared))).containsExactly(2, 2, 1);
  }

  @Test
  void takeAnItemAlone_thatIsHeavierThanAny() {
    var heavy = Items.titled("Book").text("x".repeat(2_000_000)).stored();
    var light = Items.titled("Offer").stored();

    assertThat(sizes(List.of(light, heavy, light, light))).containsExactly(1, 1, 2);
  }

  private static List<Integer> sizes(List<StoredItem> revisions) {
    return Parcels.of(revisions).stream().map(ItemsStored::items).map(List::size).toList();
  }
}
