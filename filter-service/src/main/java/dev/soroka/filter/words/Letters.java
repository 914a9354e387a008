package dev.soroka.filter.words;

/** Where words begin and end. */
final class Letters {
  /** Longer runs without any other sign are cut, so that segmenting them stays cheap. */
  private static final int LONGEST_HAN = 1_000;

  private static final String HOLDING = "-_.&'’‐";

  /** Behind digits these are part of a name or of the number: 1С, 10к, 25х. */
  private static final String NO_UNITS = "скхСКХ";

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
    if (Numbers.isDigit(text.charAt(start))) {
      return endOfNumber(text, start);
    }
    int end = endOfRun(text, start);
    int seam = start;
    while (seam < end && !Numbers.isDigit(text.charAt(seam))) {
      seam++;
    }
    if (seam < end) {
      return seam - start > 1 && areDigits(text, seam, end) ? seam : end;
    }
    return endWithSigns(text, start, end);
  }

  /** Whether the part that ended here goes on with a number or a unit: Python3, 1500руб. */
  static boolean isSeam(String text, int index) {
    return index < text.length() && isInWord(text.codePointAt(index));
  }

  /** Whether the sign here holds the part before it and the one behind it together. */
  static boolean holdsTogether(String text, int index) {
    return HOLDING.indexOf(at(text, index)) >= 0
        && index + 1 < text.length()
        && isInWord(text.codePointAt(index + 1));
  }

  /** Whether a word was divided here, at the end of a line. */
  static boolean isHyphenation(String text, int index) {
    return at(text, index) == '-'
        && at(text, index + 1) == '\n'
        && Character.isLowerCase(at(text, index + 2));
  }

  /** Whether this is the 's of an English owner, which says nothing. */
  static boolean isPossessive(String text, int index) {
    boolean apostrophe = at(text, index) == '\'' || at(text, index) == '’';
    return apostrophe
        && (at(text, index + 1) == 's' || at(text, index + 1) == 'S')
        && !isInWord(at(text, index + 2));
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

  static char at(String text, int index) {
    return index >= 0 && index < text.length() ? text.charAt(index) : ' ';
  }

  /** The end of a number with the letter that belongs to it, or before the unit behind it. */
  private static int endOfNumber(String text, int start) {
    int number = Numbers.end(text, start);
    int end = endOfRun(text, number);
    boolean isOneSign = end - number == 1 && !isUnit(text.charAt(number));
    return isOneSign || hasDigits(text, number, end) ? end : number;
  }

  private static boolean isUnit(char letter) {
    return Script.of(letter) == Script.CYRILLIC && NO_UNITS.indexOf(letter) < 0;
  }

  private static boolean hasDigits(String text, int start, int end) {
    for (int index = start; index < end; index++) {
      if (Numbers.isDigit(text.charAt(index))) {
        return true;
      }
    }
    return false;
  }

  private static boolean areDigits(String text, int start, int end) {
    for (int index = start; index < end; index++) {
      if (!Numbers.isDigit(text.charAt(index))) {
        return false;
      }
    }
    return true;
  }

  private static int endOfRun(String text, int start) {
    int end = start;
    while (end < text.length() && continuesWord(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static int endWithSigns(String text, int start, int end) {
    if (text.startsWith("++", end)) {
      return end + 2;
    }
    boolean sharp = end == start + 1 && at(text, end) == '#';
    return sharp && !Character.isLetter(at(text, end + 1)) ? end + 1 : end;
  }

  private static boolean continuesWord(int codePoint) {
    return isInWord(codePoint)
        || switch (Character.getType(codePoint)) {
          case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT ->
              true;
          default -> false;
        };
  }

  private static boolean isOtherNumber(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.OTHER_NUMBER || type == Character.LETTER_NUMBER;
  }
}
