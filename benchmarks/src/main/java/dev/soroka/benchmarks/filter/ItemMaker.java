package dev.soroka.benchmarks.filter;

import dev.soroka.common.contract.Audience;
import dev.soroka.common.contract.Completeness;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Quantity;
import dev.soroka.common.contract.StoredItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes items of about 100 words, with a category and up to four numbers. */
final class ItemMaker {
  static final int CATEGORIES = 30;
  static final List<String> NUMBERS = List.of("budget", "price", "rating", "views");

  private static final int WORDS_OF_TITLE = 8;
  private static final int WORDS_OF_TEXT = 90;
  private static final double SHARE_OF_PAIRS = 0.03;
  private static final double SHARE_OF_NUMBERS = 0.75;
  private static final int LARGEST = 10_000;
  private static final Instant TIME = Instant.parse("2026-03-02T12:00:00Z");
  private static final LocalDate DAY = LocalDate.ofInstant(TIME, ZoneOffset.UTC);

  private final Vocabulary vocabulary;
  private final Zipf words = new Zipf(Vocabulary.WORDS, 0);
  private final Zipf pairs = new Zipf(Vocabulary.PAIRS, 0);
  private final Zipf categories = byPopularity();

  ItemMaker(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Popular categories have more items, and more watches too. */
  static Zipf byPopularity() {
    return new Zipf(CATEGORIES, 3);
  }

  /** The name of a category, the commonest first. */
  static String category(int rank) {
    return "category" + rank;
  }

  /** A number that this share of all items are below, the small ones the commonest. */
  static long number(double share) {
    return Math.round(Math.pow(LARGEST, share));
  }

  StoredItem item(int number, RandomGenerator random) {
    var category = category(categories.draw(random));
    var title = text(WORDS_OF_TITLE, random);
    var text = text(WORDS_OF_TEXT, random);
    return stored(number, category, item("item-" + number, title, text, numbers(random)));
  }

  /** An item with these words and nothing else. */
  static StoredItem item(String title, String text) {
    return stored(0, category(0), item(title, title, text, Map.of()));
  }

  private static StoredItem stored(long id, String category, Item item) {
    var everyone = Audience.EVERYONE;
    return new StoredItem(
        id, 1, 1, "Generated", category, DAY, TIME, TIME, false, everyone, item, null);
  }

  private static Item item(String key, String title, String text, Map<String, Quantity> numbers) {
    var all = Completeness.FULL;
    return new Item(key, title, text, null, TIME, null, Map.of(), numbers, List.of(), all, null);
  }

  private String text(int length, RandomGenerator random) {
    return IntStream.range(0, length)
        .mapToObj(
            _ ->
                random.nextDouble() < SHARE_OF_PAIRS
                    ? vocabulary.pair(pairs.draw(random))
                    : vocabulary.word(words.draw(random)))
        .collect(Collectors.joining(" "));
  }

  private static Map<String, Quantity> numbers(RandomGenerator random) {
    var numbers = new LinkedHashMap<String, Quantity>();
    for (var name : NUMBERS) {
      if (random.nextDouble() < SHARE_OF_NUMBERS) {
        var value = BigDecimal.valueOf(number(random.nextDouble()));
        numbers.put(name, new Quantity(value, null));
      }
    }
    return numbers;
  }
}
