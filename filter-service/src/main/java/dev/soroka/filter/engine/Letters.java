package dev.soroka.filter.engine;

import java.util.List;

/** Where words begin and end. */
final class Letters {
  /** Longer runs without any other sign are cut, so that segmenting them stays cheap. */
  private static final int LONGEST_HAN = 1_000;

  private static final String HOLDING = "-_.&'’‐‑";

  private Letters() {}

  /** Whether a word can begin with this, in any script but Chinese. */
  static boolean isInWord(int codePoint) {
    return (Character.isLetterOrDigit(codePoint) || isOtherNumber(codePoint))
        && !Script.isHan(codePoint);
  }

  /** Whether this is a word by itself, such as an emoji. */
  static boolean isSymbol(int codePoint) {
    return Character.getType(codePoint) == Character.OTHER_SYMBOL
        || (codePoint > 0x7F && Character.isEmojiPresentation(codePoint));
  }

  static int endOfHan(String text, int start) {
    int end = start;
    while (end < text.length()
        && end - start < LONGEST_HAN
        && Script.isHan(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** The end of the part that begins here, with what belongs to it: C++ and C# are words. */
  static int endOfPart(String text, int start) {
    int end = start;
    while (end < text.length() && continuesWord(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    if (text.startsWith("++", end) && Character.isLetter(text.codePointBefore(end))) {
      return end + 2;
    }
    boolean sharp = end == start + 1 && isLatin(text, start) && at(text, end) == '#';
    return sharp && !Character.isLetter(at(text, end + 1)) ? end + 1 : end;
  }

  /** Whether the sign here holds the part before it and the one behind it together. */
  static boolean holdsTogether(String text, int index) {
    if (index + 1 >= text.length() || !isInWord(text.codePointAt(index + 1))) {
      return false;
    }
    char sign = text.charAt(index);
    return sign == ',' ? isThousands(text, index) : HOLDING.indexOf(sign) >= 0;
  }

  /** Whether this is the 's of an English owner, which says nothing. */
  static boolean isPossessive(String text, int index) {
    boolean apostrophe = at(text, index) == '\'' || at(text, index) == '’';
    return apostrophe
        && (at(text, index + 1) == 's' || at(text, index + 1) == 'S')
        && !isInWord(at(text, index + 2));
  }

  /** Whether these parts, written together, are a word that somebody may look for. */
  static boolean joins(String text, List<Token> parts) {
    return text.charAt(parts.getFirst().end()) == ','
        || parts.stream().anyMatch(part -> part.form().chars().anyMatch(Character::isLetter));
  }

  static boolean isLatin(String text, int index) {
    return Script.of(text.codePointAt(index)) == Script.LATIN;
  }

  /** Whether the word that begins here has this sign of its own before it. */
  static boolean isMarked(String text, int start, char sign) {
    return at(text, start - 1) == sign
        && at(text, start - 2) != sign
        && !isInWord(at(text, start - 2));
  }

  private static boolean continuesWord(int codePoint) {
    return isInWord(codePoint)
        || switch (Character.getType(codePoint)) {
          case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT ->
              true;
          default -> false;
        };
  }

  private static boolean isThousands(String text, int comma) {
    return Character.isDigit(text.charAt(comma - 1))
        && Character.isDigit(at(text, comma + 2))
        && Character.isDigit(at(text, comma + 3))
        && Character.isDigit(at(text, comma + 1))
        && !isInWord(at(text, comma + 4));
  }

  private static boolean isOtherNumber(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.OTHER_NUMBER || type == Character.LETTER_NUMBER;
  }

  private static char at(String text, int index) {
    return index >= 0 && index < text.length() ? text.charAt(index) : ' ';
  }
}
