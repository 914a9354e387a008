package dev.soroka.common.query;

import dev.soroka.common.query.Query.And;
import dev.soroka.common.query.Query.Comparison;
import dev.soroka.common.query.Query.Exact;
import dev.soroka.common.query.Query.Field;
import dev.soroka.common.query.Query.Not;
import dev.soroka.common.query.Query.Or;
import dev.soroka.common.query.Query.Phrase;
import dev.soroka.common.query.Query.Prefix;
import dev.soroka.common.query.Query.Title;
import dev.soroka.common.query.Query.Word;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a tree in its one canonical spelling, which parses to an equal tree. */
public final class QueryPrinter {
  private QueryPrinter() {}

  /** The canonical text of this query. */
  public static String print(Query query) {
    return switch (query) {
      case And(var all) -> joined(all);
      case Or(var any) -> any.stream().map(QueryPrinter::print).collect(Collectors.joining(" OR "));
      case Not(And group) -> "-(" + print(group) + ")";
      case Not(Or group) -> "-(" + print(group) + ")";
      case Not(var unwanted) -> "-" + print(unwanted);
      case Word(var text) -> text;
      case Phrase(var text) -> quoted(text);
      case Prefix(var start) -> start + "*";
      case Exact(var text) -> "=" + value(text);
      case Title(var term) -> "title:" + print(term);
      case Field(var name, var value) -> name + ":" + value(value);
      case Comparison(var name, var operator, var number, var currency) ->
          name + operator.sign() + number.toPlainString() + currency;
    };
  }

  private static String joined(List<Query> all) {
    var text = new StringBuilder(member(all.getFirst()));
    for (int i = 1; i < all.size(); i++) {
      var member = member(all.get(i));
      var tornOff = isBareComparison(all.get(i - 1)) && Amount.isTornOff("1", member);
      text.append(' ').append(tornOff ? "(" + member + ")" : member);
    }
    return text.toString();
  }

  private static String member(Query query) {
    return query instanceof Or ? "(" + print(query) + ")" : print(query);
  }

  /** Whether the parser would take a word such as 000 or USD after it for a piece of the number. */
  private static boolean isBareComparison(Query query) {
    return switch (query) {
      case Comparison(_, _, _, var currency) -> currency.isEmpty();
      case Not(var unwanted) -> isBareComparison(unwanted);
      case And _, Or _, Query.Term _ -> false;
    };
  }

  private static String value(String text) {
    return Spelling.isPlain(text) ? text : quoted(text);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
