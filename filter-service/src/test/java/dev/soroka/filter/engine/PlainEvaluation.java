package dev.soroka.filter.engine;

import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Quantity;
import dev.soroka.common.query.Query;
import dev.soroka.common.query.Query.And;
import dev.soroka.common.query.Query.Comparison;
import dev.soroka.common.query.Query.Exact;
import dev.soroka.common.query.Query.Field;
import dev.soroka.common.query.Query.Not;
import dev.soroka.common.query.Query.Or;
import dev.soroka.common.query.Query.Phrase;
import dev.soroka.common.query.Query.Prefix;
import dev.soroka.common.query.Query.TextTerm;
import dev.soroka.common.query.Query.Title;
import dev.soroka.common.query.Query.Word;
import dev.soroka.filter.words.Analysis;
import dev.soroka.filter.words.Folding;
import dev.soroka.filter.words.Token;
import dev.soroka.filter.words.Token.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The tree of a query put to an item term by term and token by token: slow, and plainly right. */
record PlainEvaluation(Item item) {
  Verdict of(Query query) {
    return switch (query) {
      case And(var all) -> all.stream().map(this::of).min(Comparator.naturalOrder()).orElseThrow();
      case Or(var any) -> any.stream().map(this::of).max(Comparator.naturalOrder()).orElseThrow();
      case Not(var unwanted) -> of(unwanted).not();
      case TextTerm words -> Verdict.of(has(words, item.title()) || has(words, item.text()));
      case Title(var words) -> Verdict.of(has(words, item.title()));
      case Field(var name, var value) ->
          Verdict.of(
              item.labels().getOrDefault(name, List.of()).stream()
                  .anyMatch(value::equalsIgnoreCase));
      case Comparison comparison -> compare(comparison);
    };
  }

  private Verdict compare(Comparison wanted) {
    var number = item.numbers().get(wanted.name());
    if (number == null) {
      return item.completeness().missing().contains(wanted.name()) ? Verdict.UNKNOWN : Verdict.NO;
    }
    boolean inUnit = wanted.currency().isEmpty() || wanted.currency().equals(number.unit());
    return Verdict.of(inUnit && compares(wanted, number));
  }

  private static boolean compares(Comparison wanted, Quantity number) {
    double value = number.value().doubleValue();
    double limit = wanted.number().doubleValue();
    return switch (wanted.operator()) {
      case ABOVE -> value > limit;
      case AT_LEAST -> value >= limit;
      case BELOW -> value < limit;
      case AT_MOST -> value <= limit;
      case EQUAL -> value == limit;
      case OTHER_THAN -> value != limit;
    };
  }

  private static boolean has(TextTerm term, String text) {
    return switch (term) {
      case Word(var word) -> stands(word, text, PlainEvaluation::isForm, true);
      case Phrase(var phrase) -> stands(phrase, text, PlainEvaluation::isForm, true);
      case Exact(var exact) -> stands(exact, text, PlainEvaluation::isSame, false);
      case Prefix(var start) -> stands(start, text, PlainEvaluation::begins, true);
    };
  }

  private static boolean stands(
      String words, String text, BiPredicate<Token, Token> same, boolean wholly) {
    var wanted = Analysis.asked(words);
    var parts = wanted.stream().filter(token -> token.kind() == Kind.PART).toList();
    var found = tokens(text);
    var whole =
        wanted.stream()
            .filter(token -> wholly && token.kind() == Kind.WHOLE)
            .filter(token -> token.span() > 1 && token.span() == parts.size());
    return Stream.concat(Stream.of(parts), whole.map(List::of))
        .anyMatch(way -> found.stream().anyMatch(at -> allFrom(at.position(), way, found, same)));
  }

  private static boolean allFrom(
      int start, List<Token> way, List<Token> found, BiPredicate<Token, Token> same) {
    return way.stream()
        .allMatch(
            wanted ->
                found.stream()
                    .anyMatch(
                        token ->
                            token.position() == start + wanted.position()
                                && same.test(wanted, token)));
  }

  private static boolean isForm(Token wanted, Token found) {
    return isSame(wanted, found)
        || (wanted.stem() != null && Objects.equals(wanted.stem(), found.stem()));
  }

  private static boolean isSame(Token wanted, Token found) {
    return wanted.form().equals(found.form());
  }

  private static boolean begins(Token wanted, Token found) {
    return found.form().startsWith(wanted.form());
  }

  private static List<Token> tokens(String text) {
    return Analysis.tokens(Folding.normal(text), Analysis.LONGEST_TEXT);
  }
}
