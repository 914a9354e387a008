package dev.soroka.storage.group;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for words of one text in whose place the other has different ones: the sign of two offers
 * written after one pattern. What is only left out, added or moved says nothing.
 */
final class Replacements {
  /** A single word that both have may stand there by chance. */
  private static final int PASSAGE = 2;

  /** A longer difference is a sentence that one place has and the other left out. */
  private static final int LONGEST = 6;

  private static final int LONG_WORD = 6;
  private static final Set<String> NEGATIONS = Set.of("not", "no", "without", "не", "нет", "без");

  private final Offer one;
  private final Offer other;
  private int words;

  private Replacements(Offer one, Offer other) {
    this.one = one;
    this.other = other;
  }

  /** What the texts have in each other's place. */
  static Replacements between(Offer one, Offer other) {
    var found = new Replacements(one, other);
    found.walk(one.tokens(), other.tokens());
    return found;
  }

  /** In how many places another word stands. */
  int words() {
    return words;
  }

  /** Whether two words are forms or misspellings of one. */
  static boolean alike(String word, String written) {
    int shorter = Math.min(word.length(), written.length());
    if (Tokens.isNumber(word)
        || shorter < LONG_WORD
        || Math.abs(word.length() - written.length()) > 3) {
      return word.equals(written);
    }
    int start = 0;
    while (start < shorter && word.charAt(start) == written.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && word.charAt(word.length() - 1 - end) == written.charAt(written.length() - 1 - end)) {
      end++;
    }
    return start >= shorter - 2 || start + end >= Math.max(word.length(), written.length()) - 2;
  }

  /** Goes along both texts; what stands between two passages that they share is compared. */
  private void walk(List<String> left, List<String> right) {
    var numbers = new HashMap<String, Integer>();
    var mine = numbered(left, numbers);
    var theirs = numbered(right, numbers);
    var common = lengths(mine, theirs);
    int at = 0;
    int there = 0;
    int leftEnd = -1;
    int rightEnd = -1;
    while (at < mine.length && there < theirs.length) {
      int shared = shared(mine, at, theirs, there);
      if (shared >= PASSAGE) {
        if (leftEnd >= 0) {
          compare(left.subList(leftEnd, at), right.subList(rightEnd, there));
        }
        at += shared;
        there += shared;
        leftEnd = at;
        rightEnd = there;
      } else if (shared > 0) {
        at++;
        there++;
      } else if (common[at + 1][there] >= common[at][there + 1]) {
        at++;
      } else {
        there++;
      }
    }
  }

  /** The words as numbers, the same for the same: they are compared very often. */
  private static int[] numbered(List<String> words, Map<String, Integer> numbers) {
    return words.stream()
        .mapToInt(word -> numbers.computeIfAbsent(word, _ -> numbers.size()))
        .toArray();
  }

  /** How many words from these places on are the same. */
  private static int shared(int[] mine, int at, int[] theirs, int there) {
    int length = 0;
    while (at + length < mine.length
        && there + length < theirs.length
        && mine[at + length] == theirs[there + length]) {
      length++;
    }
    return length;
  }

  private void compare(List<String> left, List<String> right) {
    if (isNegated(left, right) || isNegated(right, left)) {
      words++;
      return;
    }
    // What was only moved is known to the other text.
    var mine = left.stream().filter(token -> !other.vocabulary().contains(token)).toList();
    var theirs = right.stream().filter(token -> !one.vocabulary().contains(token)).toList();
    if (mine.size() > LONGEST || theirs.size() > LONGEST) {
      return;
    }
    boolean strange =
        mine.stream().anyMatch(word -> theirs.stream().noneMatch(their -> alike(word, their)));
    if (strange && !theirs.isEmpty()) {
      words++;
    }
  }

  private static boolean isNegated(List<String> with, List<String> without) {
    return without.isEmpty() && with.size() == 1 && NEGATIONS.contains(with.getFirst());
  }

  /** The length of the longest common sequence of what follows each pair of places. */
  private static short[][] lengths(int[] mine, int[] theirs) {
    var lengths = new short[mine.length + 1][theirs.length + 1];
    for (int at = mine.length - 1; at >= 0; at--) {
      for (int there = theirs.length - 1; there >= 0; there--) {
        lengths[at][there] =
            mine[at] == theirs[there]
                ? (short) (lengths[at + 1][there + 1] + 1)
                : (short) Math.max(lengths[at + 1][there], lengths[at][there + 1]);
      }
    }
    return lengths;
  }
}
