package dev.soroka.benchmarks.filter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Made-up words and pairs of words that often stand together, each the commonest first. Every word
 * is its own stem and nobody else's, so that all engines are given the very same tokens.
 */
final class Vocabulary {
  static final int WORDS = 50_000;
  static final int PAIRS = 2_000;

  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";

  /** No English ending closes so, hence a stemmer cuts nothing off. */
  private static final String LAST = "bkpx";

  private final List<String> words;
  private final List<String> pairs;

  Vocabulary(long seed) {
    var random = new SplittableRandom(seed);
    Set<String> distinct = new LinkedHashSet<>();
    while (distinct.size() < WORDS) {
      distinct.add(word(random));
    }
    words = List.copyOf(distinct);
    var common = new Zipf(WORDS, 0);
    pairs =
        IntStream.range(0, PAIRS)
            .mapToObj(_ -> word(common.draw(random)) + " " + word(common.draw(random)))
            .toList();
  }

  String word(int rank) {
    return words.get(rank);
  }

  String pair(int rank) {
    return pairs.get(rank);
  }

  private static String word(RandomGenerator random) {
    var word = new StringBuilder();
    for (int syllables = random.nextInt(2, 4); syllables > 0; syllables--) {
      word.append(one(CONSONANTS, random)).append(one(VOWELS, random));
    }
    return word.append(one(LAST, random)).toString();
  }

  private static char one(String letters, RandomGenerator random) {
    return letters.charAt(random.nextInt(letters.length()));
  }
}
