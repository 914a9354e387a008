package dev.soroka.storage.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.ItemsCollected;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.Sources;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EpochIT {
  private final Shelves shelves = new Shelves();

  private long source;

  @BeforeEach
  void begin() {
    shelves.begin();
    source = shelves.add(Sources.of("websocket", "wss://example.org/").source());
  }

  @AfterAll
  void close() {
    shelves.close();
  }

  @Test
  void refusesItemsOfAHolderThatWasReplaced() {
    shelves.storing.on(streamed(5, Items.titled("new holder").key("1").item()));

    shelves.storing.on(streamed(4, Items.titled("old holder").key("2").item()));

    assertThat(shelves.told).extracting(it -> it.item().key()).containsExactly("1");
    assertThat(shelves.count("outdated")).isEqualTo(1);
  }

  @Test
  void takesItemsOfTheSameAndOfLaterEpochs() {
    shelves.storing.on(streamed(4, Items.titled("first").key("1").item()));
    shelves.storing.on(streamed(4, Items.titled("second").key("2").item()));
    shelves.storing.on(streamed(6, Items.titled("third").key("3").item()));

    assertThat(shelves.told).extracting(it -> it.item().key()).containsExactly("1", "2", "3");
  }

  @Test
  void forgetsTheEpochWithItsSource() {
    shelves.storing.on(streamed(4, Items.titled("first").key("1").item()));
    shelves.jdbc.sql("delete from source where id = :id").param("id", source).update();

    shelves.storing.on(streamed(5, Items.titled("late").key("2").item()));

    assertThat(shelves.jdbc.sql("select count(*) from stream_epoch").query(Long.class).single())
        .isZero();
    assertThat(shelves.told).hasSize(1);
  }

  private ItemsCollected streamed(long epoch, Item item) {
    return ItemsCollected.streamed(source, epoch, Shelves.NOW, List.of(item));
  }
}
