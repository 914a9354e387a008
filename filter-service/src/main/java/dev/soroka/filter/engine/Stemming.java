package dev.soroka.filter.engine;

import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/** Finds what the forms of a word have in common; one per text, because stemmers keep state. */
final class Stemming {
  /** Shorter Latin words are left whole: cut, iOS would meet io, and its would meet IT. */
  private static final int SHORTEST_LATIN = 4;

  private static final int SHORTEST_WITH_FLEETING_VOWEL = 4;
  private static final String RUSSIAN_VOWELS = "аеиоуыэюя";

  private final SnowballStemmer russian = new RussianStemmer();
  private final SnowballStemmer english = new EnglishStemmer();

  /** The stem of a folded word; null when its writing or its digits say that it has no forms. */
  @Nullable String stem(String form) {
    return switch (script(form)) {
      case CYRILLIC -> withoutFleetingVowel(stem(russian, form));
      case LATIN -> form.length() < SHORTEST_LATIN ? form : stem(english, form);
      case HAN, OTHER -> null;
    };
  }

  private static String stem(SnowballStemmer stemmer, String form) {
    stemmer.setCurrent(form);
    stemmer.stem();
    return stemmer.getCurrent();
  }

  /** The one script of a word all of whose characters are letters. */
  private static Script script(String form) {
    var script = Script.of(form.codePointAt(0));
    return form.codePoints().allMatch(c -> Character.isLetter(c) && Script.of(c) == script)
        ? script
        : Script.OTHER;
  }

  /** Snowball leaves скидок apart from скидка, рынок from рынка and продавец from продавца. */
  private static String withoutFleetingVowel(String stem) {
    int length = stem.length();
    if (length < SHORTEST_WITH_FLEETING_VOWEL
        || !(stem.endsWith("ок") || stem.endsWith("ек") || stem.endsWith("ец"))
        || RUSSIAN_VOWELS.indexOf(stem.charAt(length - 3)) >= 0) {
      return stem;
    }
    return stem.substring(0, length - 2) + stem.charAt(length - 1);
  }
}
