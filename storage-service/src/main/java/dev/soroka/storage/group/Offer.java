package dev.soroka.storage.group;

import dev.soroka.common.contract.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What of an item tells one offer from another.
 *
 * @param item the item itself, for its stable facts
 * @param title the words of the title that say what is offered, numbers included
 * @param tokens the words and numbers of the text
 * @param vocabulary all words and numbers of title and text
 * @param shingles the runs of three words of the text, hashed
 */
record Offer(
    Item item, Set<String> title, List<String> tokens, Set<String> vocabulary, Set<Long> shingles) {
  /** Runs of so many words are compared: shorter ones are everywhere, longer ones break easily. */
  private static final int RUN = 3;

  /** What titles carry beside the thing itself, in English and in Russian. */
  private static final Set<String> SAYING_NOTHING =
      Set.of(
          "a",
          "an",
          "the",
          "and",
          "or",
          "of",
          "for",
          "to",
          "in",
          "on",
          "at",
          "with",
          "is",
          "we",
          "new",
          "order",
          "project",
          "task",
          "job",
          "vacancy",
          "urgent",
          "asap",
          "hot",
          "remote",
          "и",
          "в",
          "на",
          "с",
          "для",
          "по",
          "к",
          "от",
          "до",
          "из",
          "под",
          "новый",
          "новая",
          "заказ",
          "проект",
          "задача",
          "вакансия",
          "срочно",
          "удаленно",
          "удаленка",
          "требуется",
          "нужен",
          "нужна",
          "нужно",
          "need",
          "needed",
          "looking",
          "wanted",
          "hiring",
          "ищем");

  static Offer of(Item item) {
    var title = Tokens.of(item.title());
    var tokens = Tokens.of(item.text());
    var vocabulary = new HashSet<>(tokens);
    vocabulary.addAll(title);
    var telling = new LinkedHashSet<>(title);
    telling.removeAll(SAYING_NOTHING);
    return new Offer(item, telling, tokens, vocabulary, runs(tokens, RUN));
  }

  /** The hashes of all runs of so many words; numbers are compared by themselves. */
  static Set<Long> runs(Iterable<String> tokens, int length) {
    var words = new ArrayList<String>();
    tokens.forEach(
        token -> {
          if (!Tokens.isNumber(token)) {
            words.add(token);
          }
        });
    var runs = new HashSet<Long>();
    for (int start = 0; start + length <= words.size(); start++) {
      long hash = length;
      for (var word : words.subList(start, start + length)) {
        hash = Mixing.mixed(hash, word);
      }
      runs.add(hash);
    }
    return runs;
  }

  /** The share of the shorter text's runs that the longer one has too. */
  double overlap(Offer other) {
    var fewer = shingles.size() <= other.shingles.size() ? shingles : other.shingles;
    var more = fewer == shingles ? other.shingles : shingles;
    return fewer.isEmpty()
        ? 0
        : (double) fewer.stream().filter(more::contains).count() / fewer.size();
  }
}
