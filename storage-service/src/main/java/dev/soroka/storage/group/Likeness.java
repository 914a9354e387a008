package dev.soroka.storage.group;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether two items are the same offer. A wrong yes makes a subscriber overlook something, a wrong
 * no only tells it twice; so every contradiction counts, and too little to go by is a no.
 */
final class Likeness {
  private static final double ENOUGH_OVERLAP = 0.5;

  /** With fewer runs than this a text says too little by itself. */
  private static final int LITTLE_TEXT = 6;

  private static final int TELLING_TITLE = 5;
  private static final int TITLE_WITH_FACT = 3;

  private Likeness() {}

  /** What these two items are to each other. */
  static Verdict of(Offer one, Offer other) {
    if (Facts.contradict(one.item(), other.item()) || titlesContradict(one, other)) {
      return new Verdict.Contradiction();
    }
    if (Math.min(one.shingles().size(), other.shingles().size()) < LITTLE_TEXT) {
      return ofTitles(one, other);
    }
    double overlap = one.overlap(other);
    if (overlap < ENOUGH_OVERLAP) {
      return new Verdict.Unlike();
    }
    return textsContradict(one, other) ? new Verdict.Contradiction() : new Verdict.Same(overlap);
  }

  private static boolean textsContradict(Offer one, Offer other) {
    return Figures.contradict(one.tokens(), other.tokens())
        || Replacements.between(one, other).words() > 0;
  }

  /**
   * Each title names something that the other item knows nothing of, or one does and its text says
   * so again; a word that a title alone has may be an ornament of the place.
   */
  private static boolean titlesContradict(Offer one, Offer other) {
    var mine = unknown(one.title(), other.vocabulary());
    var theirs = unknown(other.title(), one.vocabulary());
    return (!mine.isEmpty() && !theirs.isEmpty())
        || mine.stream().anyMatch(one.tokens()::contains)
        || theirs.stream().anyMatch(other.tokens()::contains)
        || (numbers(mine) > 0 && numbers(other.title()) > 0)
        || (numbers(theirs) > 0 && numbers(one.title()) > 0);
  }

  private static List<String> unknown(Set<String> title, Set<String> vocabulary) {
    return title.stream()
        .filter(word -> !vocabulary.contains(word))
        .filter(word -> vocabulary.stream().noneMatch(known -> Replacements.alike(word, known)))
        .toList();
  }

  private static long numbers(Collection<String> tokens) {
    return tokens.stream().filter(Tokens::isNumber).count();
  }

  /** Where there is hardly a text, the titles must be equal and say much, or a fact beside them. */
  private static Verdict ofTitles(Offer one, Offer other) {
    var common = new HashSet<>(one.title());
    common.retainAll(other.title());
    int all = one.title().size() + other.title().size() - common.size();
    boolean telling =
        common.size() >= TELLING_TITLE
            || (common.size() >= TITLE_WITH_FACT && Facts.shared(one.item(), other.item()));
    return telling && common.size() == all
        ? new Verdict.Same(ENOUGH_OVERLAP)
        : new Verdict.Unlike();
  }
}
