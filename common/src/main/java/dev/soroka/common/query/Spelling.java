package dev.soroka.common.query;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which characters mean something, and how words, names and values may be spelled. */
final class Spelling {
  /** Stand for the conjunction that needs no sign. */
  static final Set<String> NEEDLESS_ANDS = Set.of("AND", "&", "&&");

  static final String OR = "OR";
  static final String NOT = "NOT";

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}_](?:[\\p{L}\\p{M}\\p{N}_.-]*[\\p{L}\\p{M}\\p{N}_])?");
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_.+#/@&:-]*");
  private static final Pattern SPACES =
      Pattern.compile("[\\t\\n\\r\\p{Z}\\u200B\\u200E\\u200F\\u2060\\uFEFF]+");

  private Spelling() {}

  /** The same text composed (NFC), with single spaces and none at its ends. */
  static String tidy(String text) {
    return isTidy(text)
        ? text
        : SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }

  /**
   * Whether these are plainly letters and signs that nothing is to be done with, as nearly always:
   * a million watches are read when a service starts.
   */
  private static boolean isTidy(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c <= ' ' || c >= 0x7F) && (c < 'А' || c > 'я')) {
        return false;
      }
    }
    return true;
  }

  /** A name as the tree has it. */
  static String name(String text) {
    return tidy(tidy(text).toLowerCase(Locale.ROOT));
  }

  /** Whether a label or number may be called so. */
  static boolean isName(String text) {
    return isLetters(text) || NAME.matcher(name(text)).matches();
  }

  /** Whether these are Latin letters and nothing else, as in most names. */
  private static boolean isLetters(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Whether this tidy text stands for itself as a term of its own. */
  static boolean isWord(String text) {
    return isStem(text) && !text.equals(OR) && !text.equals(NOT) && !NEEDLESS_ANDS.contains(text);
  }

  /** Whether this tidy text can be a word or its start: one that no sign of the language breaks. */
  static boolean isStem(String text) {
    return isLetters(text)
        || (isText(text)
            && !isDash(text.charAt(0))
            && text.charAt(0) != '!'
            && fieldColon(text) < 0
            && Cursor.wordEnd(text, 0) == text.length()
            && text.indexOf('*') < 0);
  }

  /** Whether there is something in this tidy text that a search can find. */
  static boolean isText(String text) {
    return isLetters(text) || (isValue(text) && text.codePoints().anyMatch(Spelling::isFindable));
  }

  /** Whether this tidy text can be the value of a label. */
  static boolean isValue(String text) {
    return !text.isEmpty() && (isTidy(text) || text.codePoints().noneMatch(Spelling::isControl));
  }

  /** Whether this tidy text needs no quotation marks behind a colon or an equals sign. */
  static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches();
  }

  /**
   * Where the colon between field and value is, or -1: 10:30, std::map and https://… have none,
   * only behind title are such values taken, because any word can be looked for there.
   */
  static int fieldColon(String run) {
    int colon = 1;
    while (colon < run.length() && !isColon(run.charAt(colon))) {
      colon++;
    }
    if (colon >= run.length() || !isName(run.substring(0, colon))) {
      return -1;
    }
    var goesOn = run.startsWith("//", colon + 1) || run.startsWith(":", colon + 1);
    return goesOn && !name(run.substring(0, colon)).equals(Query.Field.TITLE) ? -1 : colon;
  }

  /** Spaces of every kind, and the invisible marks that come along when text is pasted. */
  static boolean isSpace(char c) {
    return c < 0x80
        ? c == ' ' || c == '\t' || c == '\n' || c == '\r'
        : Character.isSpaceChar(c) || "\u200B\u200E\u200F\u2060\uFEFF".indexOf(c) >= 0;
  }

  /** Characters that could hide or reorder what is read, and halves of characters. */
  static boolean isControl(int codePoint) {
    boolean printable = codePoint >= ' ' && codePoint < 0x7F;
    return !printable
        && switch (Character.getType(codePoint)) {
          case Character.CONTROL -> codePoint != '\t' && codePoint != '\n' && codePoint != '\r';
          case Character.SURROGATE -> true;
          default ->
              (codePoint >= 0x202A && codePoint <= 0x202E)
                  || (codePoint >= 0x2066 && codePoint <= 0x2069);
        };
  }

  static boolean isDash(char c) {
    return c == '-' || c == '−' || c == '–' || c == '—';
  }

  static boolean isColon(char c) {
    return c == ':' || c == '：';
  }

  static boolean isOpen(char c) {
    return c == '(' || c == '（';
  }

  static boolean isClose(char c) {
    return c == ')' || c == '）';
  }

  /** Commas and semicolons, the Chinese ones and the Greek question mark that looks like one. */
  static boolean isComma(char c) {
    return c == ',' || c == ';' || (c >= 0x80 && "，；、\u037E".indexOf(c) >= 0);
  }

  static boolean isOperator(char c) {
    return (c >= '<' && c <= '>') || (c >= 0x80 && "≥≤≠".indexOf(c) >= 0);
  }

  static boolean isQuote(char c) {
    return isOpeningQuote(c) || c == '»' || c == '」';
  }

  static boolean isOpeningQuote(char c) {
    return c == '"' || (c >= 0x80 && "«“”„「".indexOf(c) >= 0);
  }

  /** The marks that close a phrase, the usual one first. */
  static String closingQuotes(char opening) {
    return switch (opening) {
      case '«' -> "»";
      case '「' -> "」";
      case '“', '”', '„' -> "”“";
      default -> "\"";
    };
  }

  private static boolean isFindable(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.OTHER_NUMBER
        || Character.getType(codePoint) == Character.LETTER_NUMBER
        || Character.getType(codePoint) == Character.OTHER_SYMBOL
        || (codePoint > 0x7F && Character.isEmoji(codePoint));
  }
}
