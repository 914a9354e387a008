package dev.soroka.filter.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Makes equal what people take for the same writing. */
public final class Folding {
  /** Signs that compatibility composition would turn into letters of the word beside them. */
  private static final String NO_LETTERS = "™℠№©®";

  /** Composing takes quadratic time in the length of a run of marks, and no word needs as many. */
  private static final int MOST_MARKS = 8;

  private static final int FIRST_MARK = 0x0300;
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private Folding() {}

  /** The text as it is analysed: composed, full-width and ligatures resolved, still readable. */
  public static String normal(String text) {
    if (isAscii(text)) {
      return text;
    }
    var composed = Normalizer.normalize(withoutTraps(text), Normalizer.Form.NFKC);
    return composed.replace('ʼ', '’').replace('ʻ', '’').replace('‘', '’');
  }

  /** A word of a normal text without regard to letter case, accents, ё, and what is invisible. */
  public static String form(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    if (isPlain(lower)) {
      return lower;
    }
    var form = new StringBuilder(lower.length());
    lower.codePoints().forEach(letter -> append(letter, form));
    return form.toString();
  }

  /** The value of a label as it is compared: whole, without regard to case and spacing. */
  public static String value(String text) {
    var form = form(normal(text));
    return isOneWord(form) ? form : SPACES.matcher(form).replaceAll(" ").strip();
  }

  private static void append(int letter, StringBuilder form) {
    switch (letter) {
      case 'ё', 'ѐ' -> form.append('е');
      case 'ѝ' -> form.append('и');
      case 'ς' -> form.append('σ');
      default -> {
        if (isAccentedLatin(letter)) {
          form.append(withoutAccent(letter));
        } else if (!isInvisible(letter)) {
          form.appendCodePoint(Traditional.simplified(letter));
        }
      }
    }
  }

  private static String withoutAccent(int letter) {
    var ascii = new char[4];
    int length = ASCIIFoldingFilter.foldToASCII(new char[] {(char) letter}, 0, ascii, 0, 1);
    return String.valueOf(ascii, 0, length).toLowerCase(Locale.ROOT);
  }

  private static boolean isPlain(String word) {
    for (int index = 0; index < word.length(); index++) {
      char letter = word.charAt(index);
      if (letter >= 0x80 && (letter < 'а' || letter > 'я')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOneWord(String form) {
    for (int index = 0; index < form.length(); index++) {
      char letter = form.charAt(index);
      if ((letter <= ' ' || letter >= 0x80) && (letter < 'а' || letter > 'я')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAccentedLatin(int letter) {
    return (letter >= 0xC0 && letter <= 0x24F) || (letter >= 0x1E00 && letter <= 0x1EFF);
  }

  /** Stress marks, soft hyphens, joiners, marks of direction, and the choice of an emoji's look. */
  private static boolean isInvisible(int letter) {
    return (letter >= FIRST_MARK && letter <= 0x036F)
        || (letter >= 0xFE00 && letter <= 0xFE0F)
        || Character.getType(letter) == Character.FORMAT;
  }

  private static boolean isAscii(String text) {
    for (int index = 0; index < text.length(); index++) {
      if (text.charAt(index) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String withoutTraps(String text) {
    var kept = new StringBuilder();
    int copied = 0;
    int marks = 0;
    int letter;
    for (int index = 0; index < text.length(); index += Character.charCount(letter)) {
      letter = text.codePointAt(index);
      marks = isMark(letter) ? marks + 1 : 0;
      if (marks > MOST_MARKS || isSign(letter)) {
        kept.append(text, copied, index).append(marks > 0 ? "" : ' ');
        copied = index + Character.charCount(letter);
      }
    }
    return copied == 0 ? text : kept.append(text, copied, text.length()).toString();
  }

  private static boolean isSign(int letter) {
    return !isHarmless(letter) && NO_LETTERS.indexOf(letter) >= 0;
  }

  /** Russian letters and ASCII, which need no closer look. */
  private static boolean isHarmless(int letter) {
    return letter < 0x80 || (letter >= 'А' && letter <= 'ё');
  }

  private static boolean isMark(int letter) {
    return letter >= FIRST_MARK
        && !isHarmless(letter)
        && switch (Character.getType(letter)) {
          case Character.NON_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.COMBINING_SPACING_MARK ->
              true;
          default -> false;
        };
  }
}
