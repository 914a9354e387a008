package dev.soroka.filter.words;

import java.util.Locale;
import java.util.Optional;

/** The languages that an item's writing tells. */
public enum Language {
  EN,
  RU,
  ZH;

  private static final int LOOKED_AT = 2_000;

  /** The language of a text; none when it has no letters of a script that we know. */
  public static Optional<Language> of(String text) {
    int latin = 0;
    int cyrillic = 0;
    int han = 0;
    int end = Math.min(text.length(), LOOKED_AT);
    for (int index = 0; index < end; index++) {
      char letter = text.charAt(index);
      if (Character.isLetter(letter)) {
        switch (Script.of(letter)) {
          case LATIN -> latin++;
          case CYRILLIC -> cyrillic++;
          case HAN -> han++;
          case OTHER -> {}
        }
      }
    }
    // Russian and Chinese texts are full of Latin names, but hardly the other way round.
    if (han * 3 > latin && han > cyrillic) {
      return Optional.of(ZH);
    }
    if (cyrillic * 3 > latin) {
      return Optional.of(RU);
    }
    return latin > 0 ? Optional.of(EN) : Optional.empty();
  }

  /** The two letters of ISO 639-1. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
