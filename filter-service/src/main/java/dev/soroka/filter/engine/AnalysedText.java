package dev.soroka.filter.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The title or the text of an item, its tokens by key and by position. For one thread. */
final class AnalysedText {
  private final String name;
  private final String text;
  private final Map<String, List<Token>> byForm = new HashMap<>();
  private final Map<String, List<Token>> byStem = new HashMap<>();
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

  /** What a watch can require of the words. */
  void addKeysTo(Set<String> keys) {
    keys.addAll(byStem.keySet());
    byForm.keySet().forEach(form -> keys.add(Key.form(form)));
  }

  List<Token> withForm(String form) {
    return byForm.getOrDefault(form, List.of());
  }

  List<Token> withStem(String stem) {
    return byStem.getOrDefault(stem, List.of());
  }

  /** All tokens whose form starts so, found as they are asked for. */
  Iterable<Token> startingWith(String start) {
    if (sorted == null) {
      sorted = new TreeMap<>(byForm);
    }
    var found = sorted.subMap(start, start + Character.MAX_VALUE).values();
    return () -> found.stream().flatMap(List::stream).iterator();
  }

  /** The token at this position that the slot accepts. */
  Optional<Token> at(int position, Slot slot) {
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
