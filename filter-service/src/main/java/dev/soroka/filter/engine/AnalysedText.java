package dev.soroka.filter.engine;

import dev.soroka.filter.words.Analysis;
import dev.soroka.filter.words.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The title or the text of an item, read once. */
final class AnalysedText {
  private final String name;
  private final String text;
  private final List<Token> tokens;
  private volatile @Nullable Sorted sorted;

  /**
   * @param name what reasons call it
   * @param original the text as it was published
   * @param limit how many words of it are looked at
   */
  AnalysedText(String name, String original, int limit) {
    this.name = name;
    this.text = Analysis.normal(original, limit);
    this.tokens = Analysis.tokens(text, limit);
  }

  String name() {
    return name;
  }

  /** Everything that was read, in the order of its places. */
  List<Token> tokens() {
    return tokens;
  }

  List<Token> withForm(String form) {
    return sorted().byForm.getOrDefault(form, List.of());
  }

  List<Token> withStem(String stem) {
    return sorted().byStem.getOrDefault(stem, List.of());
  }

  /** All tokens whose form starts so, found as they are asked for. */
  Iterable<Token> startingWith(String start) {
    var found = sorted().byForm.subMap(start, start + Character.MAX_VALUE).values();
    return () -> found.stream().flatMap(List::stream).iterator();
  }

  /** The token at this position that the slot accepts. */
  Optional<Token> at(int position, Slot slot) {
    var byPosition = sorted().byPosition;
    if (position >= byPosition.size()) {
      return Optional.empty();
    }
    for (var token : byPosition.get(position)) {
      if (slot.accepts(token)) {
        return Optional.of(token);
      }
    }
    return Optional.empty();
  }

  /** What stands there, as a person reads it. */
  String between(Token first, Token last) {
    return text.substring(Math.min(first.start(), last.start()), Math.max(first.end(), last.end()));
  }

  private Sorted sorted() {
    var known = sorted;
    if (known == null) {
      known = new Sorted(tokens);
      sorted = known;
    }
    return known;
  }

  /** The tokens by what they are looked up by; only texts that are told about are so sorted. */
  private static final class Sorted {
    private final TreeMap<String, List<Token>> byForm = new TreeMap<>();
    private final Map<String, List<Token>> byStem = new HashMap<>();
    private final List<List<Token>> byPosition = new ArrayList<>();

    Sorted(List<Token> tokens) {
      tokens.forEach(this::add);
    }

    private void add(Token token) {
      byForm.computeIfAbsent(token.form(), _ -> new ArrayList<>(2)).add(token);
      if (token.stem() != null) {
        byStem.computeIfAbsent(token.stem(), _ -> new ArrayList<>(2)).add(token);
      }
      while (byPosition.size() <= token.position()) {
        byPosition.add(new ArrayList<>(2));
      }
      byPosition.get(token.position()).add(token);
    }
  }
}
