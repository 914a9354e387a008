package dev.soroka.filter.engine;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes equal what people take for the same writing. */
final class Folding {
  /** Signs that compatibility composition would turn into letters of the word beside them. */
  private static final Pattern NO_LETTERS = Pattern.compile("[™℠№]");

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u00AD\\u0301\\u200B-\\u200F\\u2060\\uFE0E\\uFE0F\\uFEFF]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private Folding() {}

  /** The text as it is analysed: composed, full-width and ligatures resolved, still readable. */
  static String normal(String text) {
    return Normalizer.normalize(NO_LETTERS.matcher(text).replaceAll(" "), Normalizer.Form.NFKC);
  }

  /** A word of a normal text without regard to letter case, ё, stress marks and soft hyphens. */
  static String form(String word) {
    var lower = word.toLowerCase(Locale.ROOT).replace('ё', 'е');
    return isPlain(lower) ? lower : INVISIBLE.matcher(lower).replaceAll("");
  }

  /** The value of a label as it is compared: whole, without regard to case and spacing. */
  static String value(String text) {
    return SPACES.matcher(form(normal(text))).replaceAll(" ").strip();
  }

  private static boolean isPlain(String word) {
    return word.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'а' && c <= 'я'));
  }
}
