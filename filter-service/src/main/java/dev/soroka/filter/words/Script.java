package dev.soroka.filter.words;

import java.lang.Character.UnicodeScript;

/** The writings that are analysed each in its own way; a token's script tells its language. */
enum Script {
  CYRILLIC,
  LATIN,
  HAN,
  OTHER;

  private static final int FIRST_HAN = 0x2E80;

  static Script of(int codePoint) {
    if (codePoint < 0x80) {
      return isAsciiLetter(codePoint) ? LATIN : OTHER;
    }
    if (isCyrillicLetter(codePoint)) {
      return CYRILLIC;
    }
    return switch (UnicodeScript.of(codePoint)) {
      case CYRILLIC -> CYRILLIC;
      case LATIN -> LATIN;
      case HAN -> HAN;
      default -> OTHER;
    };
  }

  static boolean isHan(int codePoint) {
    return codePoint >= FIRST_HAN && (isUnified(codePoint) || of(codePoint) == HAN);
  }

  private static boolean isCyrillicLetter(int codePoint) {
    return codePoint >= 'Ѐ' && codePoint <= 'ҁ';
  }

  private static boolean isAsciiLetter(int codePoint) {
    return (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= 'A' && codePoint <= 'Z');
  }

  /** The block of nearly all Chinese characters, which is told fast. */
  private static boolean isUnified(int codePoint) {
    return codePoint >= 0x4E00 && codePoint <= 0x9FFF;
  }
}
