package dev.soroka.filter.engine;

import java.lang.Character.UnicodeScript;

/** The writings that are analysed each in its own way; a token's script tells its language. */
enum Script {
  CYRILLIC,
  LATIN,
  HAN,
  OTHER;

  static Script of(int codePoint) {
    return switch (UnicodeScript.of(codePoint)) {
      case CYRILLIC -> CYRILLIC;
      case LATIN -> LATIN;
      case HAN -> HAN;
      default -> OTHER;
    };
  }

  static boolean isHan(int codePoint) {
    return codePoint >= 0x2E80 && of(codePoint) == HAN;
  }
}
