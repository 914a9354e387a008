package dev.soroka.filter.engine;

import dev.soroka.common.query.Query.Exact;
import dev.soroka.common.query.Query.Phrase;
import dev.soroka.common.query.Query.Prefix;
import dev.soroka.common.query.Query.TextTerm;
import dev.soroka.common.query.Query.Word;
import dev.soroka.filter.words.Analysis;
import dev.soroka.filter.words.Token;
import dev.soroka.filter.words.Token.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Words that stand next to each other, as a term of a query wants them.
 *
 * @param slots the words; none means that nothing can satisfy it
 */
public record Wording(List<Slot> slots) {
  private static final Comparator<Token> IN_ORDER_AND_MARKED_FIRST =
      Comparator.comparingInt(Token::position)
          .thenComparing(Token::kind, Comparator.reverseOrder());

  public Wording {
    slots = List.copyOf(slots);
  }

  /** The ways in which a term can stand in a text: full-stack also as fullstack. */
  public static List<Wording> of(TextTerm term) {
    return switch (term) {
      case Word(var text) -> ways(text, Forms.ALL);
      case Phrase(var text) -> ways(text, Forms.ALL);
      case Prefix(var start) -> ways(start, Forms.BEGINNING);
      case Exact(var text) -> List.of(inParts(tokens(text), Forms.ITSELF));
    };
  }

  /** What stands in the text where this is satisfied first. */
  Optional<String> in(AnalysedText text) {
    if (slots.isEmpty()) {
      return Optional.empty();
    }
    for (var first : slots.getFirst().in(text)) {
      var found = from(first, text);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<String> from(Token first, AnalysedText text) {
    var last = first;
    for (var slot : slots.subList(1, slots.size())) {
      var next = text.at(first.position() + slot.offset(), slot);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      last = next.get();
    }
    return Optional.of(text.between(first, last));
  }

  private static List<Wording> ways(String words, Forms forms) {
    var tokens = tokens(words);
    var inParts = inParts(tokens, forms);
    int length = tokens.isEmpty() ? 0 : tokens.getLast().position() + 1;
    return tokens.stream()
        .filter(token -> token.kind() == Kind.WHOLE && token.span() > 1 && token.span() == length)
        .findFirst()
        .map(whole -> List.of(inParts, new Wording(List.of(slot(whole, forms)))))
        .orElse(List.of(inParts));
  }

  private static Wording inParts(List<Token> tokens, Forms forms) {
    var chosen = new ArrayList<Token>();
    int covered = 0;
    for (var token : tokens) {
      if (token.kind() != Kind.WHOLE && token.position() >= covered) {
        chosen.add(token);
        covered = token.position() + token.span();
      }
    }
    return new Wording(
        IntStream.range(0, chosen.size())
            .mapToObj(i -> slot(chosen.get(i), i == chosen.size() - 1 ? forms : forms.inside()))
            .toList());
  }

  private static Slot slot(Token token, Forms forms) {
    return new Slot(
        token.position(),
        token.form(),
        forms == Forms.ALL ? token.stem() : null,
        forms == Forms.BEGINNING);
  }

  private static List<Token> tokens(String words) {
    return Analysis.asked(words).stream().sorted(IN_ORDER_AND_MARKED_FIRST).toList();
  }

  /** Which forms of a word count. */
  private enum Forms {
    ALL,
    ITSELF,
    BEGINNING;

    /** What counts for a word that is not the last one of its term. */
    Forms inside() {
      return this == BEGINNING ? ITSELF : this;
    }
  }
}
