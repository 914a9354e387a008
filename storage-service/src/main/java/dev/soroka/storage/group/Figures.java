package dev.soroka.storage.group;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The numbers of a text by the words before them: in "we pay 500" and "we pay 700" the same thing
 * has another value, wherever in the text that stands.
 */
final class Figures {
  /** A shorter word before a number says nothing without the one before it: "up to", "for a". */
  private static final int TELLING_WORD = 4;

  private Figures() {}

  /** Whether something has a number in both texts, and none in common. */
  static boolean contradict(List<String> one, List<String> other) {
    var mine = byWords(one);
    var theirs = byWords(other);
    return mine.entrySet().stream()
        .anyMatch(
            figure -> {
              var values = theirs.get(figure.getKey());
              return values != null && Collections.disjoint(values, figure.getValue());
            });
  }

  private static Map<String, Set<String>> byWords(List<String> tokens) {
    var figures = new HashMap<String, Set<String>>();
    for (int at = 1; at < tokens.size(); at++) {
      var word = tokens.get(at - 1);
      if (Tokens.isNumber(tokens.get(at)) && !Tokens.isNumber(word)) {
        var before =
            word.length() >= TELLING_WORD || at == 1 ? word : tokens.get(at - 2) + ' ' + word;
        figures.computeIfAbsent(before, _ -> new HashSet<>()).add(tokens.get(at));
      }
    }
    return figures;
  }
}
