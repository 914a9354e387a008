package dev.soroka.filter.words;

import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * Finds what the forms of a word have in common, by Lucene's stemmers; those of Snowball alone cut
 * too much for people who look for exactly what they wrote. For one thread.
 */
final class Stemming {
  /** Shorter Latin words are left whole: cut, iOS would meet io, and its would meet IT. */
  private static final int SHORTEST_LATIN = 4;

  /** Longer words are addresses and keys, and have no forms. */
  private static final int LONGEST = 40;

  private static final int SHORTEST_WITH_FLEETING_VOWEL = 4;
  private static final String RUSSIAN_VOWELS = "аеиоуыэюя";

  /** Snowball would take токен, канал, депозит and опыт for verbs; these endings are of no noun. */
  private static final List<String> RUSSIAN_VERBS =
      List.of(
          "тся", "ться", "ать", "ять", "ить", "еть", "ает", "яет", "ует", "ают", "яют", "уют",
          "аем", "яем", "уем");

  private static final int SHORTEST_VERB = 6;

  /** Words with one of these are not forms of what is left without it: intern and internal. */
  private static final List<String> ENGLISH_DERIVATIONS =
      List.of(
          "al", "ally", "anc", "enc", "ant", "ent", "abl", "ibl", "er", "or", "ic", "ion", "ity",
          "iv", "iz", "ness", "ous");

  private static final int SHORTEST_DERIVED = 3;

  /** What the stemmers get wrong and people look for. */
  private static final Map<String, String> EXCEPTIONS =
      Map.ofEntries(
          Map.entry("дня", "ден"),
          Map.entry("дней", "ден"),
          Map.entry("дню", "ден"),
          Map.entry("днем", "ден"),
          Map.entry("дни", "ден"),
          Map.entry("дням", "ден"),
          Map.entry("днями", "ден"),
          Map.entry("днях", "ден"),
          Map.entry("денег", "деньг"),
          Map.entry("писем", "письм"),
          Map.entry("время", "времен"),
          Map.entry("имя", "имен"),
          Map.entry("люди", "человк"),
          Map.entry("людей", "человк"),
          Map.entry("людям", "человк"),
          Map.entry("людьми", "человк"),
          Map.entry("людях", "человк"),
          Map.entry("нужен", "нужн"),
          Map.entry("кухонь", "кухн"),
          Map.entry("песен", "песн"),
          Map.entry("окон", "окн"),
          Map.entry("чисел", "числ"),
          Map.entry("земель", "земл"),
          Map.entry("печать", "печат"),
          Map.entry("память", "памят"),
          Map.entry("кровать", "кроват"),
          Map.entry("marketing", "marketing"),
          Map.entry("accounting", "accounting"),
          Map.entry("women", "woman"),
          Map.entry("children", "child"));

  private final OneWord word = new OneWord();
  private final RussianLightStemFilter russian = new RussianLightStemFilter(word);
  private final SnowballFilter russianVerb = new SnowballFilter(word, new RussianStemmer());
  private final EnglishMinimalStemFilter singular = new EnglishMinimalStemFilter(word);
  private final SnowballFilter english = new SnowballFilter(word, new EnglishStemmer());

  /** The stem of a folded word; null when its writing or its digits say that it has no forms. */
  @Nullable String stem(String form) {
    if (form.length() > LONGEST) {
      return null;
    }
    var script = script(form);
    if (script == Script.HAN || script == Script.OTHER) {
      return null;
    }
    var exception = EXCEPTIONS.get(form);
    if (exception != null) {
      return exception;
    }
    return script == Script.CYRILLIC ? russian(form) : english(form);
  }

  private String russian(String form) {
    if (form.length() >= SHORTEST_VERB && endsWithOneOf(form, RUSSIAN_VERBS)) {
      return word.through(russianVerb, form);
    }
    var stem = word.through(russian, form);
    if (stem.length() > SHORTEST_WITH_FLEETING_VOWEL && stem.endsWith("ю")) {
      stem = withoutLast(stem, 1);
    }
    return withoutFleetingVowel(stem.endsWith("ь") ? withoutLast(stem, 1) : stem);
  }

  /** Lucene leaves скидок apart from скидка, рынок from рынка, наклеек from наклейка. */
  private static String withoutFleetingVowel(String stem) {
    int length = stem.length();
    if (length < SHORTEST_WITH_FLEETING_VOWEL
        || !(stem.endsWith("ок") || stem.endsWith("ек") || stem.endsWith("ец"))) {
      return stem;
    }
    char before = stem.charAt(length - 3);
    if (stem.endsWith("ек") && "еоа".indexOf(before) >= 0) {
      return withoutLast(stem, 2) + "йк";
    }
    return RUSSIAN_VOWELS.indexOf(before) >= 0
        ? stem
        : withoutLast(stem, 2) + stem.charAt(length - 1);
  }

  private String english(String form) {
    if (form.length() < SHORTEST_LATIN) {
      return form;
    }
    var base = without("e", word.through(singular, form));
    var verb = without("ing", without("ed", base));
    if (isDerived(verb)) {
      return verb;
    }
    return isDerived(base) ? base : word.through(english, form);
  }

  private static boolean isDerived(String base) {
    for (var ending : ENGLISH_DERIVATIONS) {
      if (base.endsWith(ending) && base.length() >= ending.length() + SHORTEST_DERIVED) {
        return true;
      }
    }
    return false;
  }

  private static String without(String ending, String word) {
    return word.endsWith(ending) ? withoutLast(word, ending.length()) : word;
  }

  private static boolean endsWithOneOf(String form, List<String> endings) {
    for (var ending : endings) {
      if (form.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static String withoutLast(String text, int letters) {
    return text.substring(0, text.length() - letters);
  }

  /** The one script of a word all of whose characters are letters. */
  private static Script script(String form) {
    if (form.isEmpty()) {
      return Script.OTHER;
    }
    var script = Script.of(form.codePointAt(0));
    return form.codePoints().allMatch(c -> Character.isLetter(c) && Script.of(c) == script)
        ? script
        : Script.OTHER;
  }
}
