package dev.soroka.collector.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What follows a number and makes it thousands or millions.
 *
 * @param factor 1 where nothing follows
 * @param length how many characters it takes
 */
record Multiplier(BigDecimal factor, int length) {
  private static final List<Word> WORDS =
      List.of(
          new Word("(kk|кк)(?:\\P{L}|$)", 6),
          new Word("(k|к)(?:\\P{L}|$)", 3),
          new Word("([mм])(?:\\P{L}|$)", 6),
          new Word("(b)(?:\\P{L}|$)", 9),
          new Word("(\\s?тыс(?:яч\\p{L}*)?\\.?)(?:\\P{L}|$)", 3),
          new Word("(\\s?т\\.?\\s?)р(?:уб\\p{L}*)?(?:\\P{L}|$)", 3),
          new Word("(\\s?thousand)(?:\\P{L}|$)", 3),
          new Word("(\\s?(?:млн|миллион\\p{L}*|mln|mio|million)\\.?)(?:\\P{L}|$)", 6),
          new Word("(\\s?(?:млрд|миллиард\\p{L}*|bn|billion)\\.?)(?:\\P{L}|$)", 9));

  private static final Multiplier NONE = new Multiplier(BigDecimal.ONE, 0);

  /** What begins at this place of the text. */
  static Multiplier at(String text, int place) {
    var tail = text.substring(place, Math.min(text.length(), place + 20));
    for (var word : WORDS) {
      var matcher = word.pattern().matcher(tail);
      if (matcher.lookingAt()) {
        return new Multiplier(BigDecimal.ONE.movePointRight(word.zeros()), matcher.end(1));
      }
    }
    return NONE;
  }

  private record Word(Pattern pattern, int zeros) {
    Word(String pattern, int zeros) {
      this(Pattern.compile("(?i)" + pattern), zeros);
    }
  }
}
