package dev.soroka.filter.engine;

import dev.soroka.common.contract.Quantity;
import dev.soroka.filter.words.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds what an item has of all that a dictionary names. Keeps its arrays from item to item; for
 * one thread.
 */
final class Recognition {
  /** More than any word of a phrase stands behind the first: none reaches from title into text. */
  private static final int GAP = 2_000;

  private final Places places = new Places();
  private long[] seen = {};
  private int[] keys = new int[256];
  private int count;
  private int known;

  ItemKeys of(AnalysedItem item, Dictionary dictionary) {
    known = dictionary.keys().size();
    int words = known / Long.SIZE + 1;
    if (seen.length < words) {
      seen = new long[words + words / 4];
    }
    add(Dictionary.ANYTHING);
    int titleEnd = words(item, dictionary);
    phrases(dictionary, titleEnd);
    var outline = new Outline();
    item.labels(dictionary.labels(), (label, value) -> label(label, value, dictionary, outline));
    var numbers = numbers(item, dictionary.numbers(), outline);
    var found = Arrays.copyOf(keys, count);
    forget();
    return new ItemKeys(dictionary, known, found, numbers, outline);
  }

  /** Finds the words, and returns the position behind the title's last one. */
  private int words(AnalysedItem item, Dictionary dictionary) {
    int titleEnd = 0;
    for (var token : item.title().tokens()) {
      word(token, token.position(), true, dictionary);
      titleEnd = Math.max(titleEnd, token.position() + 1);
    }
    for (var token : item.text().tokens()) {
      word(token, titleEnd + GAP + token.position(), false, dictionary);
    }
    return titleEnd;
  }

  private void word(Token token, int position, boolean inTitle, Dictionary dictionary) {
    var words = dictionary.words();
    var form = token.form();
    int hash = 0;
    for (int length = 1; length <= form.length(); length++) {
      hash = Names.hash(hash, form.charAt(length - 1));
      if (words.mayBeginSo(hash)) {
        int name = words.names().find(form, length, hash);
        ofForm(words.firstOfBeginning(name), position, inTitle, dictionary.keys());
      }
    }
    int name = words.names().find(form, form.length(), hash);
    ofForm(words.firstOfForm(name), position, inTitle, dictionary.keys());
    var stem = token.stem();
    if (stem != null) {
      int stemName = stem.equals(form) ? name : words.names().find(stem);
      ofStem(words.firstOfStem(stemName), position, inTitle, dictionary.keys());
    }
  }

  private void ofForm(int first, int position, boolean inTitle, Keys all) {
    for (int key = first; key != Keys.NONE; key = all.nextOfForm(key)) {
      at(key, position, inTitle, all);
    }
  }

  private void ofStem(int first, int position, boolean inTitle, Keys all) {
    for (int key = first; key != Keys.NONE; key = all.nextOfStem(key)) {
      at(key, position, inTitle, all);
    }
  }

  private void at(int key, int position, boolean inTitle, Keys all) {
    if (key <= known && (inTitle || !all.isOnlyTitle(key))) {
      add(key);
      places.add(key, position);
    }
  }

  /** Looks for the phrases that hang on a word that was found, and have all their others found. */
  private void phrases(Dictionary dictionary, int titleEnd) {
    var all = dictionary.keys();
    var phrases = dictionary.words().phrases();
    int words = count;
    for (int i = 0; i < words; i++) {
      int first = all.firstPhrase(keys[i]);
      for (int it = first; it != Phrases.NONE; it = phrases.next(it)) {
        int key = phrases.key(it);
        if (key <= known
            && hasParts(phrases, it)
            && places.stand(
                phrases, it, keys[i], all.isOnlyTitle(key) ? titleEnd : Integer.MAX_VALUE)) {
          add(key);
        }
      }
    }
  }

  private boolean hasParts(Phrases phrases, int phrase) {
    for (int i = 0; i < phrases.count(phrase); i++) {
      if (!has(phrases.part(phrase, i))) {
        return false;
      }
    }
    return true;
  }

  private void label(String label, String value, Dictionary dictionary, Outline outline) {
    var labels = dictionary.labels();
    int key = labels.find(label, value);
    if (key != Keys.NONE && key <= known) {
      add(key);
      outline.addLabel(key, labels);
    }
  }

  private List<ItemNumber> numbers(AnalysedItem item, NumberKeys wanted, Outline outline) {
    List<ItemNumber> numbers = new ArrayList<>();
    item.numbers()
        .forEach(
            (name, quantity) -> {
              for (var number : wanted.of(name)) {
                if (number.key(Scale.NODES - 1) <= known && number.counts(quantity.unit())) {
                  numbers.add(number(number, quantity, outline));
                }
              }
            });
    for (var name : item.missing()) {
      for (var number : wanted.of(name)) {
        if (number.key(Scale.NODES - 1) <= known && !item.numbers().containsKey(name)) {
          numbers.add(missing(number, outline));
        }
      }
    }
    return numbers;
  }

  private ItemNumber number(NumberKey number, Quantity quantity, Outline outline) {
    var found = ItemNumber.of(number.ordinal(), quantity.value());
    int ofClass = found.ofClass();
    outline.setNumber(number.ordinal(), ofClass, ofClass);
    for (int node = Scale.leaf(ofClass); node > 0; node /= 2) {
      add(number.key(node));
    }
    return found;
  }

  /** What is not known may be anything. */
  private ItemNumber missing(NumberKey number, Outline outline) {
    outline.setNumber(number.ordinal(), 0, Scale.CLASSES - 1);
    for (int node = 1; node < Scale.NODES; node++) {
      add(number.key(node));
    }
    return ItemNumber.missing(number.ordinal());
  }

  private boolean has(int key) {
    return (seen[key >>> 6] & 1L << key) != 0;
  }

  private void add(int key) {
    if (has(key)) {
      return;
    }
    seen[key >>> 6] |= 1L << key;
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, count * 2);
    }
    keys[count++] = key;
  }

  private void forget() {
    for (int i = 0; i < count; i++) {
      seen[keys[i] >>> 6] = 0;
    }
    count = 0;
    places.clear();
  }
}
