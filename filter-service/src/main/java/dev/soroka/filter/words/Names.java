package dev.soroka.filter.words;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which words are names of a few capitals, such as tickers, and so no forms of other words: DOGS is
 * not a number of dogs. A text that shouts has no such names.
 */
final class Names {
  private static final int SHORTEST_NAME = 2;
  private static final int LONGEST = 5;
  private static final int LOOKED_AT = 2_000;

  /** What pairs are mostly quoted in: MAVIAUSDT is told by MAVIA too. */
  private static final List<String> QUOTES = List.of("USDT", "USDC");

  private static final int SHORTEST_BASE = 2;
  private static final int SHORTEST_PAIR = 6;

  private final String text;
  private final boolean isAsked;
  private @Nullable Boolean shouts;

  private Names(String text, boolean isAsked) {
    this.text = text;
    this.isAsked = isAsked;
  }

  /** The names in what a query asks for, whose capitals are always meant. */
  static Names asked(String text) {
    return new Names(text, true);
  }

  static Names of(String text) {
    return new Names(text, false);
  }

  /** The stem of the word that stands there; a name is only the first of its own forms, or none. */
  @Nullable String stem(Word word, int start, int end) {
    if (word.stem() == null || end - start > LONGEST || end - start < SHORTEST_NAME) {
      return word.stem();
    }
    boolean cut = isAsked || !word.form().equals(word.stem());
    return cut && areCapitals(text, start, end) && !shouts() ? null : word.stem();
  }

  /** Where the name in BTCUSDT and in APIs ends; the start when there is none. */
  static int endOfBase(String text, int start, int end) {
    if (end - start > SHORTEST_BASE && text.charAt(end - 1) == 's') {
      return areCapitals(text, start, end - 1) ? end - 1 : start;
    }
    if (end - start < SHORTEST_PAIR || !areCapitals(text, end - 1, end)) {
      return start;
    }
    for (var quote : QUOTES) {
      int base = end - quote.length();
      if (base - start >= SHORTEST_BASE && text.startsWith(quote, base)) {
        return areCapitals(text, start, base) ? base : start;
      }
    }
    return start;
  }

  private static boolean areCapitals(String text, int start, int end) {
    for (int index = start; index < end; index++) {
      char letter = text.charAt(index);
      if ((letter < 'A' || letter > 'Z') && !Numbers.isDigit(letter)) {
        return false;
      }
    }
    return true;
  }

  private boolean shouts() {
    if (shouts == null) {
      shouts = !isAsked && hasMostlyCapitals(text.substring(0, Math.min(text.length(), LOOKED_AT)));
    }
    return shouts;
  }

  private static boolean hasMostlyCapitals(String text) {
    int capitals = 0;
    int others = 0;
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      if (Character.isLowerCase(letter)) {
        others++;
      } else if (letter >= 'A' && letter <= 'Z') {
        capitals++;
      }
    }
    return capitals > others;
  }
}
