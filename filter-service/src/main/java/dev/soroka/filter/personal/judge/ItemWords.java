package dev.soroka.filter.personal.judge;

import dev.soroka.common.contract.Item;
import dev.soroka.filter.words.Analysis;
import dev.soroka.filter.words.Token;
import dev.soroka.filter.words.Token.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of an item in all their forms, read when the first subscriber asks for them. */
public final class ItemWords {
  /** So far apart that the last word of the title is no neighbour of the first of the text. */
  private static final int TEXT_BEGINS = 10 * Analysis.LONGEST_TEXT;

  private final Item item;
  private volatile Map<String, Set<Integer>> places = Map.of();

  public ItemWords(Item item) {
    this.item = item;
  }

  /** Whether these words, in any of their forms, stand side by side in title or text. */
  boolean include(String words) {
    var wanted = tokens(words).stream().filter(token -> token.kind() == Kind.PART).toList();
    return !wanted.isEmpty()
        && places(wanted.getFirst()).stream()
            .anyMatch(start -> wanted.stream().allMatch(word -> stands(word, start)));
  }

  private boolean stands(Token word, int start) {
    return places(word).contains(start + word.position());
  }

  private Set<Integer> places(Token word) {
    if (places.isEmpty()) {
      var read = new HashMap<String, Set<Integer>>();
      tokens(item.title()).forEach(token -> place(token, 0, read));
      tokens(item.text()).forEach(token -> place(token, TEXT_BEGINS, read));
      places = read;
    }
    return places.getOrDefault(shared(word), Set.of());
  }

  private static void place(Token token, int offset, Map<String, Set<Integer>> read) {
    int position = offset + token.position();
    read.computeIfAbsent(token.form(), _ -> new HashSet<>()).add(position);
    read.computeIfAbsent(shared(token), _ -> new HashSet<>()).add(position);
  }

  /** What all forms of the word have in common. */
  private static String shared(Token token) {
    var stem = token.stem();
    return stem == null ? token.form() : stem;
  }

  private static List<Token> tokens(String text) {
    var normal = Analysis.normal(text, Analysis.LONGEST_TEXT);
    return Analysis.tokens(normal, Analysis.LONGEST_TEXT);
  }
}
