package dev.soroka.filter.words;

import java.util.List;

/**
 * Reads texts as tokens, items and queries alike. Every word is analysed by its own script, so a
 * text of several languages is read as well as a text of one.
 */
public final class Analysis {
  /** Words beyond this many are not looked at, so that no item can hold up the others. */
  public static final int LONGEST_TEXT = 20_000;

  /** Words of a title beyond this many are not looked at. */
  public static final int LONGEST_TITLE = 1_000;

  private static final int LONGEST_WORD = 20;

  private Analysis() {}

  /** The tokens of a normal text, in the order of their places. */
  public static List<Token> tokens(String text, int limit) {
    return new Reading(text, limit, Names.of(text)).tokens();
  }

  /** The tokens of the words that a query asks for. */
  public static List<Token> asked(String words) {
    var text = Folding.normal(words);
    return new Reading(text, LONGEST_TITLE, Names.asked(text)).tokens();
  }

  /** The beginning of a text that suffices for so many words, normalised. */
  public static String normal(String text, int limit) {
    int length = limit * LONGEST_WORD;
    return Folding.normal(text.length() > length ? text.substring(0, length) : text);
  }
}
