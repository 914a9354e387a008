package dev.soroka.filter.engine;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The languages that an item's writing tells. */
enum Language {
  EN,
  RU,
  ZH;

  private static final int LOOKED_AT = 2_000;

  /** The language of a text; none when it has no letters of a script that we know. */
  static Optional<Language> of(String text) {
    var beginning = text.substring(0, Math.min(text.length(), LOOKED_AT));
    var letters =
        beginning
            .codePoints()
            .filter(Character::isLetter)
            .mapToObj(Script::of)
            .collect(Collectors.groupingBy(script -> script, Collectors.counting()));
    long latin = letters.getOrDefault(Script.LATIN, 0L);
    long cyrillic = letters.getOrDefault(Script.CYRILLIC, 0L);
    long han = letters.getOrDefault(Script.HAN, 0L);
    // Russian and Chinese texts are full of Latin names, but hardly the other way round.
    if (han * 3 > latin && han > cyrillic) {
      return Optional.of(ZH);
    }
    if (cyrillic * 3 > latin) {
      return Optional.of(RU);
    }
    return latin > 0 ? Optional.of(EN) : Optional.empty();
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
