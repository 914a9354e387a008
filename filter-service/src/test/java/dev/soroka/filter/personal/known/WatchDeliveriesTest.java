package dev.soroka.filter.personal.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.api.CatalogChanges;
import dev.soroka.common.api.CatalogPage;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Delivery;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.contract.Watch;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;

/** How a watch is told, also one that changes or goes while its match is under way. */
class WatchDeliveriesTest {
  private static final Delivery URGENT =
      new Delivery(Priority.HIGH, null, null, false, false, null);

  private final StoredWatches storage = new StoredWatches();
  private final CopiedDeliveries copied = new CopiedDeliveries();
  private final CatalogCopy<Watch> copy =
      new CatalogCopy<>(
          "watches",
          CatalogCopy.Feed.of(
              (_, _) -> new CatalogPage<>(1, storage.all(), null),
              _ -> new CatalogChanges<>(1, true, List.of(), List.of())),
          Watch::id,
          copied);
  private final WatchDeliveries deliveries = new WatchDeliveries(copy, copied, storage);

  @Test
  void waitsForStorageRatherThanGuess() {
    storage.goAway();

    assertThatThrownBy(() -> deliveries.of(1)).isInstanceOf(ResourceAccessException.class);
  }

  @Test
  void areLoadedWhenTheFirstMatchComesBeforeThem() {
    storage.put(watch(5, URGENT));

    assertThat(deliveries.of(5)).isEqualTo(URGENT);
    assertThat(storage.asked()).isZero();
  }

  @Test
  void arePlainForWatchesThatSayNothing() {
    storage.put(watch(4, Delivery.PLAIN));
    storage.put(watch(5, URGENT));

    assertThat(deliveries.of(4)).isEqualTo(Delivery.PLAIN);
    assertThat(storage.asked()).isZero();
  }

  @Test
  void areAskedForOnceWhenTheWatchIsTooNew() {
    copy.refresh();
    storage.put(watch(9, URGENT));

    assertThat(deliveries.of(9)).isEqualTo(URGENT);
    assertThat(deliveries.of(9)).isEqualTo(URGENT);
    assertThat(storage.asked()).isOne();
  }

  @Test
  void arePlainForAWatchThatIsGone() {
    storage.put(watch(5, URGENT));
    copy.refresh();

    copied.remove(5);

    assertThat(deliveries.of(5)).isEqualTo(Delivery.PLAIN);
    assertThat(deliveries.of(77)).isEqualTo(Delivery.PLAIN);
  }

  @Test
  void changeWithTheWatch() {
    copied.put(watch(5, URGENT));
    copied.put(watch(6, URGENT));
    copied.put(watch(5, Delivery.PLAIN));
    copied.retain(Set.of(5L));
    copy.refresh();

    assertThat(deliveries.of(5)).isEqualTo(Delivery.PLAIN);
    assertThat(deliveries.of(6)).isEqualTo(Delivery.PLAIN);
  }

  private static Watch watch(long id, Delivery delivery) {
    return new Watch(id, 1, "java", "java", true, delivery);
  }
}
