package dev.soroka.benchmarks.filter;

import dev.soroka.common.contract.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes watches such as {@code (a OR b OR c) -d "e f" budget>=700 (category:jobs OR category:art)}:
 * 1 to 4 words of which any will do, up to 2 that must not be there, sometimes a phrase, up to 2
 * ranges of numbers, and a set of categories.
 */
final class WatchMaker {
  /** Nobody watches for the words that are in every text. */
  private static final int TOO_COMMON_TO_WATCH = 1_000;

  private static final int TOO_COMMON_TO_EXCLUDE = 50;
  private static final int MOST_CATEGORIES = 4;
  private static final int WATCHES_PER_SUBSCRIBER = 5;
  private static final double SHARE_OF_PHRASES = 0.1;

  private final Vocabulary vocabulary;
  private final Zipf wanted = new Zipf(Vocabulary.WORDS, TOO_COMMON_TO_WATCH);
  private final Zipf unwanted = new Zipf(Vocabulary.WORDS, TOO_COMMON_TO_EXCLUDE);
  private final Zipf pairs = new Zipf(Vocabulary.PAIRS, 0);
  private final Zipf categories = ItemMaker.byPopularity();

  WatchMaker(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Watch watch(long id, RandomGenerator random) {
    var terms = new ArrayList<String>();
    terms.add(any(words(random)));
    for (int excluded = random.nextInt(3); excluded > 0; excluded--) {
      terms.add("-" + vocabulary.word(unwanted.draw(random)));
    }
    if (random.nextDouble() < SHARE_OF_PHRASES) {
      terms.add(phrase(random));
    }
    for (int ranges = random.nextInt(3); ranges > 0; ranges--) {
      terms.add(range(random));
    }
    terms.add(any(categories(random)));
    return new Watch(id, id / WATCHES_PER_SUBSCRIBER, "", String.join(" ", terms), true);
  }

  /** Now and then a phrase is one of the alternatives. */
  private List<String> words(RandomGenerator random) {
    return IntStream.range(0, random.nextInt(1, 5))
        .mapToObj(
            _ ->
                random.nextDouble() < SHARE_OF_PHRASES / 2
                    ? phrase(random)
                    : vocabulary.word(wanted.draw(random)))
        .toList();
  }

  private String phrase(RandomGenerator random) {
    return '"' + vocabulary.pair(pairs.draw(random)) + '"';
  }

  private List<String> categories(RandomGenerator random) {
    return IntStream.generate(() -> categories.draw(random))
        .distinct()
        .limit(random.nextInt(1, MOST_CATEGORIES + 1))
        .mapToObj(category -> "category:" + ItemMaker.category(category))
        .toList();
  }

  /** Open to either side, or bounded on both. */
  private static String range(RandomGenerator random) {
    var name = ItemMaker.NUMBERS.get(random.nextInt(ItemMaker.NUMBERS.size()));
    var from = name + ">=" + ItemMaker.number(random.nextDouble(0, 0.5));
    var to = name + "<=" + ItemMaker.number(random.nextDouble(0.5, 1));
    return switch (random.nextInt(3)) {
      case 0 -> from;
      case 1 -> to;
      default -> from + " " + to;
    };
  }

  private static String any(List<String> alternatives) {
    return alternatives.size() == 1
        ? alternatives.getFirst()
        : alternatives.stream().collect(Collectors.joining(" OR ", "(", ")"));
  }
}
