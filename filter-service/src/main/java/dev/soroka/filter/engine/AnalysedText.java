package dev.soroka.filter.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The title or the text of an item, its tokens by key and by position. For one thread. */
final class AnalysedText {
  private final String name;
  private final String text;
  private final Map<String, List<Token>> byKey = new HashMap<>();
  private final List<List<Token>> byPosition = new ArrayList<>();
  private @Nullable TreeMap<String, List<Token>> sorted;

  /**
   * @param name what reasons call it
   * @param original the text as it was published
   * @param limit how many words of it are looked at
   */
  AnalysedText(String name, String original, int limit) {
    this.name = name;
    this.text = Analysis.normal(original, limit);
    Analysis.tokens(text, limit).forEach(this::add);
  }

  String name() {
    return name;
  }

  Set<String> keys() {
    return byKey.keySet();
  }

  Stream<Token> tokens(String key) {
    return byKey.getOrDefault(key, List.of()).stream();
  }

  /** All tokens whose form starts so. */
  Stream<Token> startingWith(String start) {
    if (sorted == null) {
      sorted = new TreeMap<>(byKey);
    }
    var first = Key.form(start);
    return sorted.subMap(first, first + Character.MAX_VALUE).values().stream()
        .flatMap(List::stream);
  }

  /** The token at this position that the slot accepts. */
  Optional<Token> at(int position, Slot slot) {
    if (position >= byPosition.size()) {
      return Optional.empty();
    }
    return byPosition.get(position).stream().filter(slot::accepts).findFirst();
  }

  /** What stands there, as a person reads it. */
  String between(Token first, Token last) {
    return text.substring(Math.min(first.start(), last.start()), Math.max(first.end(), last.end()));
  }

  private void add(Token token) {
    file(Key.form(token.form()), token);
    if (token.stem() != null) {
      file(token.stem(), token);
    }
    while (byPosition.size() <= token.position()) {
      byPosition.add(new ArrayList<>(2));
    }
    byPosition.get(token.position()).add(token);
  }

  private void file(String key, Token token) {
    byKey.computeIfAbsent(key, _ -> new ArrayList<>(2)).add(token);
  }
}
