package dev.soroka.filter.taste;

import dev.soroka.common.contract.Quantity;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.filter.words.Analysis;
import dev.soroka.filter.words.Folding;
import dev.soroka.filter.words.Token;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;

/** What of an item a taste can rest on: words, source, category, labels and sizes of numbers. */
final class Features {
  private static final int TITLE_WORDS = 50;
  private static final int TEXT_WORDS = 200;
  private static final int LABELS = 20;
  private static final int NUMBERS = 10;
  private static final int LONGEST = 40;
  private static final CharArraySet ENGLISH = EnglishAnalyzer.getDefaultStopSet();
  private static final CharArraySet RUSSIAN = RussianAnalyzer.getDefaultStopSet();

  private final Map<String, Feature> byKey = new LinkedHashMap<>();

  private Features() {}

  /** The features of an item, each once. */
  static List<Feature> of(StoredItem stored) {
    var features = new Features();
    var item = stored.item();
    features.words(item.title(), TITLE_WORDS);
    features.words(item.text(), TEXT_WORDS);
    features.add("source:" + stored.source(), stored.sourceName());
    features.add("category:" + stored.category(), stored.category());
    item.labels().entrySet().stream()
        .flatMap(label -> label.getValue().stream().map(value -> Map.entry(label.getKey(), value)))
        .limit(LABELS)
        .forEach(label -> features.label(label.getKey(), label.getValue()));
    item.numbers().entrySet().stream()
        .limit(NUMBERS)
        .forEach(number -> features.number(number.getKey(), number.getValue()));
    return List.copyOf(features.byKey.values());
  }

  private void words(String text, int limit) {
    Analysis.tokens(Analysis.normal(text, limit), limit).stream()
        .filter(token -> token.kind() == Token.Kind.PART && says(token.form()))
        .forEach(
            token ->
                add(
                    "word:" + Objects.requireNonNullElse(token.stem(), token.form()),
                    token.form()));
  }

  private void label(String name, String value) {
    add("label:" + name + ":" + Folding.value(value), value);
  }

  private void number(String name, Quantity number) {
    var bucket = Bucket.of(number);
    add("number:" + name + ":" + bucket, name + " " + bucket);
  }

  private void add(String key, String shown) {
    if (!shown.isBlank() && shown.length() <= LONGEST) {
      byKey.putIfAbsent(key, new Feature(key, shown));
    }
  }

  /** Whether a word can tell anything; digits alone and the commonest words cannot. */
  private static boolean says(String form) {
    boolean ideographic = Character.isIdeographic(form.codePointAt(0));
    return (form.length() > 2 || ideographic)
        && form.codePoints().anyMatch(Character::isLetter)
        && !ENGLISH.contains(form)
        && !RUSSIAN.contains(form);
  }
}
