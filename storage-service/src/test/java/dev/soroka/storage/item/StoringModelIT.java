package dev.soroka.storage.item;

import static dev.soroka.storage.item.Shelves.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.ItemsCollected;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.Sources;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.amqp.AmqpException;

/** Any sequence of messages, compared with the simplest thing that could store items. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoringModelIT {
  private static final int MESSAGES = 150;
  private static final int KEYS = 12;
  private static final int TITLES = 3;

  private final Shelves shelves = new Shelves();

  @AfterAll
  void close() {
    shelves.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void tellsWhatTheModelTells(long seed) {
    shelves.begin();
    long source = shelves.add(Sources.feed("https://example.org/feed").source());
    var random = new Random(seed);
    var model = new Model();

    for (int number = 0; number < MESSAGES; number++) {
      var message = message(source, random);
      shelves.brokerAway = random.nextInt(10) == 0;
      handle(message);
      model.store(message);
    }
    shelves.brokerAway = false;
    shelves.clock.set(NOW.plusSeconds(60));
    shelves.announcer.sweep();

    assertThat(shelves.told.stream().map(told -> told.item().key() + ": " + told.item().title()))
        .containsExactlyInAnyOrderElementsOf(model.told);
  }

  private void handle(ItemsCollected message) {
    try {
      shelves.storing.on(message);
    } catch (AmqpException e) {
      assertThat(shelves.brokerAway).isTrue();
    }
  }

  private static ItemsCollected message(long source, Random random) {
    var fetchedAt = NOW.minusSeconds(random.nextInt(1000));
    var items =
        IntStream.range(0, 1 + random.nextInt(5))
            .mapToObj(
                _ ->
                    Items.titled("Title " + random.nextInt(TITLES)).id(random.nextInt(KEYS)).item())
            .toList();
    return new ItemsCollected(1, source, fetchedAt, false, false, items);
  }

  /** A map from keys to the newest sighting. */
  private static final class Model {
    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, Instant> fetched = new HashMap<>();
    private final List<String> told = new ArrayList<>();

    void store(ItemsCollected message) {
      var inMessage = new HashMap<String, Item>();
      message.items().forEach(item -> inMessage.putIfAbsent(item.key(), item));
      inMessage.forEach(
          (key, item) -> {
            var before = fetched.getOrDefault(key, Instant.MIN);
            if (message.fetchedAt().isAfter(before)) {
              fetched.put(key, message.fetchedAt());
              if (!item.equals(items.put(key, item))) {
                told.add(key + ": " + item.title());
              }
            }
          });
    }
  }
}
