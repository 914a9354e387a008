package dev.soroka.storage.item;

import static dev.soroka.storage.item.Shelves.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.ItemsCollected;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.Sources;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;

/** Many handlers of the same items at the same time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoringTogetherIT {
  private static final int HANDLERS = 8;
  private static final int ITEMS = 60;

  private final Shelves shelves = new Shelves();
  private long source;

  @AfterAll
  void close() {
    shelves.close();
  }

  @BeforeEach
  void begin() {
    shelves.begin();
    source = shelves.add(Sources.feed("https://example.org/feed").source());
  }

  @RepeatedTest(5)
  void storeEveryItemOnce_inWhateverOrderTheyComeIn() throws Exception {
    var messages =
        IntStream.range(0, 4 * HANDLERS)
            .mapToObj(number -> new ItemsCollected(1, source, NOW, false, false, shuffled(number)))
            .toList();

    handleAtOnce(messages);

    assertThat(shelves.database.count("item")).isEqualTo(ITEMS);
    assertThat(shelves.database.count("item where announced_at is null")).isZero();
    assertThat(shelves.told.stream().map(StoredItem::id).distinct()).hasSize(ITEMS);
  }

  @RepeatedTest(5)
  void endWithWhatWasFetchedLast_andNumberTheRevisionsWithoutGaps() throws Exception {
    var messages =
        IntStream.range(0, 4 * HANDLERS)
            .mapToObj(number -> fetched(NOW.plusSeconds(number), "Version " + number))
            .collect(ArrayList<ItemsCollected>::new, List::add, List::addAll);
    Collections.shuffle(messages, new Random(7));

    handleAtOnce(messages);

    var last = 4 * HANDLERS - 1;
    assertThat(
            shelves
                .jdbc
                .sql("select distinct body ->> 'title' from item where latest")
                .query(String.class)
                .list())
        .containsExactly("Version " + last);
    assertThat(shelves.database.count("item where latest")).isEqualTo(ITEMS);
    assertThat(
            shelves.database.count(
                "(select id from item group by id having max(revision) <> count(*)) gaps"))
        .isZero();
  }

  private ItemsCollected fetched(Instant at, String title) {
    var items = IntStream.range(0, ITEMS).mapToObj(id -> item(id, title)).toList();
    return new ItemsCollected(1, source, at, false, false, items);
  }

  private static List<Item> shuffled(int seed) {
    var items =
        IntStream.range(0, ITEMS)
            .mapToObj(id -> item(id, "Title"))
            .collect(ArrayList<Item>::new, List::add, List::addAll);
    Collections.shuffle(items, new Random(seed));
    return items;
  }

  private static Item item(int id, String title) {
    return Items.titled(title).id(id).item();
  }

  private void handleAtOnce(List<ItemsCollected> messages) throws Exception {
    try (var handlers = Executors.newFixedThreadPool(HANDLERS)) {
      var running =
          handlers.invokeAll(
              messages.stream()
                  .<Callable<Void>>map(
                      message ->
                          () -> {
                            shelves.storing.on(message);
                            return null;
                          })
                  .toList());
      for (var one : running) {
        one.get();
      }
    }
  }
}
