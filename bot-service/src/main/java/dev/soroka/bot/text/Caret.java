package dev.soroka.bot.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import dev.soroka.common.contract.RichText;

/**
 * A text with a caret under one place of it, for a font in which all characters are equally wide.
 * Only the surroundings of the place are shown, so that no phone breaks the line.
 */
public final class Caret {
  /** As many characters as a narrow phone shows in one line. */
  private static final int WIDTH = 32;

  private static final int BEFORE = 20;
  private static final String MORE = "…";

  private Caret() {}

  /** The text around this index, and the caret in the line below. */
  public static RichText under(String text, int index) {
    var line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]", " ");
    int place = Math.clamp(index, 0, line.length());
    int start = whole(line, Math.max(0, Math.min(place - BEFORE, line.length() - WIDTH)));
    int end = whole(line, Math.min(line.length(), start + WIDTH));
    var shown = new StringBuilder();
    if (start > 0) {
      shown.append(MORE);
    }
    shown.append(line, start, place);
    var caret = blank(shown) + "^";
    shown.append(line, place, end);
    if (end < line.length()) {
      shown.append(MORE);
    }
    return new Marked().marked(RichText.Kind.PRE, shown + "\n" + caret).done();
  }

  /** The nearest index that does not split a character. */
  private static int whole(String line, int index) {
    boolean splits =
        index > 0
            && index < line.length()
            && Character.isLowSurrogate(line.charAt(index))
            && Character.isHighSurrogate(line.charAt(index - 1));
    return splits ? index - 1 : index;
  }

  /** Blanks as wide as this text. */
  private static String blank(CharSequence text) {
    var blanks = new StringBuilder();
    text.codePoints().forEach(character -> blanks.append(blank(character)));
    return blanks.toString();
  }

  private static String blank(int character) {
    int type = UCharacter.getType(character);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return "";
    }
    return switch (UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH)) {
      case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> "\u3000";
      default -> " ";
    };
  }
}
