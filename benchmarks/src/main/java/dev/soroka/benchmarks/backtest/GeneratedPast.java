package dev.soroka.benchmarks.backtest;

import dev.soroka.common.contract.Audience;
import dev.soroka.common.contract.Completeness;
import dev.soroka.common.contract.Identity;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.contract.Quantity;
import dev.soroka.common.contract.Source;
import dev.soroka.common.contract.StoredItem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Offers of thirty days: a hundred words each, half of them Russian, drawn from 50,000 by Zipf's
 * law, so that word 1 is in nearly all of them and word 40,000 in hardly any.
 */
final class GeneratedPast {
  static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

  private static final int VOCABULARY = 50_000;
  private static final int TITLE = 8;
  private static final int TEXT = 92;
  private static final int SOURCES = 20;
  private static final int TAGS = 40;
  private static final int BUDGETS = 200;
  private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
  private static final String CYRILLIC = "абвгдежзиклмнопрстуфхцчшыэюя";

  private final RandomGenerator random;
  private final double[] cumulated = new double[VOCABULARY];

  GeneratedPast(long seed) {
    random = new Random(seed);
    double sum = 0;
    for (int rank = 0; rank < VOCABULARY; rank++) {
      sum += 1.0 / (rank + 1);
      cumulated[rank] = sum;
    }
  }

  List<Source> sources() {
    return LongStream.rangeClosed(1, SOURCES).mapToObj(GeneratedPast::source).toList();
  }

  StoredItem item(long id) {
    var storedAt = NOW.minusSeconds(random.nextLong(Duration.ofDays(30).toSeconds()));
    long source = 1L + random.nextInt(SOURCES);
    return new StoredItem(
        id,
        1,
        source,
        "Source " + source,
        "category" + source % 5,
        LocalDate.ofInstant(storedAt, ZoneOffset.UTC),
        storedAt,
        storedAt,
        false,
        Audience.EVERYONE,
        offer(id, storedAt),
        null);
  }

  /** The word of this rank, the commonest first: the same for every seed. */
  static String word(int rank) {
    var letters = rank % 2 == 0 ? LATIN : CYRILLIC;
    var word = new StringBuilder();
    for (int rest = rank + letters.length() * letters.length(); rest > 0; ) {
      word.append(letters.charAt(rest % letters.length()));
      rest /= letters.length();
    }
    return word.toString();
  }

  private Item offer(long id, Instant publishedAt) {
    return new Item(
        "key-" + id,
        words(TITLE),
        words(TEXT),
        "https://example.org/" + id,
        publishedAt,
        null,
        Map.of("tag", List.of("tag" + random.nextInt(TAGS))),
        Map.of("budget", new Quantity(BigDecimal.valueOf(100L * random.nextInt(BUDGETS)), "USD")),
        List.of(),
        Completeness.FULL,
        null);
  }

  private String words(int number) {
    return IntStream.range(0, number).mapToObj(_ -> word(rank())).collect(Collectors.joining(" "));
  }

  private int rank() {
    double drawn = random.nextDouble() * cumulated[VOCABULARY - 1];
    int found = Arrays.binarySearch(cumulated, drawn);
    return found >= 0 ? found : -found - 1;
  }

  private static Source source(long id) {
    return new Source(
        id,
        "Source " + id,
        "feed",
        "https://example.org/" + id,
        "category" + id % 5,
        Duration.ofMinutes(1),
        Priority.NORMAL,
        Identity.AUTO,
        Mapping.NONE,
        Map.of(),
        Map.of(),
        null,
        null,
        List.of(),
        true,
        true,
        1,
        null);
  }
}
