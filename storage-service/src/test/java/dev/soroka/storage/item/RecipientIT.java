package dev.soroka.storage.item;

import static dev.soroka.storage.item.Shelves.NOW;
import static dev.soroka.storage.item.Shelves.seen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.api.StorageApi.Refusal;
import dev.soroka.common.contract.Audience;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.Sources;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Items that name the one who is to be told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecipientIT {
  private static final Instant FIRST = NOW.minusSeconds(60);

  private final Shelves shelves = new Shelves();
  private final RefusalsEndpoint refusals = new RefusalsEndpoint(shelves.jdbc, shelves.rows);
  private long shop;
  private long anna;

  @AfterAll
  void close() {
    shelves.close();
  }

  @BeforeEach
  void begin() {
    shelves.begin();
    shop = shelves.add(Sources.push("v1:secret").source());
    anna = shelves.addChat(-100501);
  }

  @ParameterizedTest
  @ValueSource(strings = {"chat:404", "subscriber:404", "404", "anna", "chat:", "chat:1e3"})
  void refusesAnUnknownRecipient_andShowsIt(String unknown) {
    shelves.storing.on(seen(shop, FIRST, Items.titled("Order 7").recipient(unknown).item()));

    assertThat(shelves.told).isEmpty();
    assertThat(shelves.announcer.sweep()).isZero();
    assertThat(shelves.count("refused")).isEqualTo(1);
    assertThat(refusals.list(shop, 10))
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.reason()).contains(unknown);
              assertThat(refusal.item().silent()).isTrue();
              assertThat(refusal.item().audience()).isEqualTo(Audience.of(List.of()));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"chat:-100501", "-100501", " chat:-100501 "})
  void tellsOnlyTheOneInTheChat(String chat) {
    shelves.storing.on(seen(shop, FIRST, Items.titled("Order 7").recipient(chat).item()));

    assertThat(shelves.told).extracting(StoredItem::audience).containsExactly(Audience.only(anna));
    assertThat(refusals.list(shop, 10)).isEmpty();
  }

  @Test
  void tellsOnlyTheSubscriberWithTheNumber() {
    shelves.storing.on(
        seen(shop, FIRST, Items.titled("Order 7").recipient("subscriber:" + anna).item()));

    assertThat(shelves.told).extracting(StoredItem::audience).containsExactly(Audience.only(anna));
  }

  @Test
  void refusesOneItemOfManyAlone() {
    shelves.storing.on(
        seen(
            shop,
            FIRST,
            Items.titled("Order 7").id(7).recipient("chat:404").item(),
            Items.titled("Order 8").id(8).recipient("chat:-100501").item()));

    assertThat(shelves.told).extracting(stored -> stored.item().title()).containsExactly("Order 8");
    assertThat(refusals.list(shop, 10))
        .extracting(Refusal::item)
        .extracting(stored -> stored.item().title())
        .containsExactly("Order 7");
  }

  @Test
  void honoursNoRecipientInTheSourceOfASubscriber() {
    long own = shelves.add(Sources.feed("https://example.org/feed").subscribers().source());
    shelves.join(own, anna);

    shelves.storing.on(seen(own, FIRST, Items.titled("Spam").recipient("chat:404").item()));

    assertThat(shelves.told)
        .extracting(StoredItem::audience)
        .containsExactly(Audience.of(List.of(anna)));
  }
}
