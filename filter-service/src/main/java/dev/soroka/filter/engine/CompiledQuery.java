package dev.soroka.filter.engine;

import dev.soroka.common.contract.MatchReason;
import dev.soroka.common.query.Query;
import dev.soroka.common.query.Query.And;
import dev.soroka.common.query.Query.Comparison;
import dev.soroka.common.query.Query.Field;
import dev.soroka.common.query.Query.Not;
import dev.soroka.common.query.Query.Or;
import dev.soroka.common.query.Query.Term;
import dev.soroka.common.query.Query.TextTerm;
import dev.soroka.common.query.Query.Title;
import dev.soroka.common.query.QueryPrinter;
import dev.soroka.filter.words.Folding;
import java.util.List;

/** A query made ready to be put to any number of items by any number of threads. */
record CompiledQuery(Condition condition) {
  static CompiledQuery of(Query query) {
    return new CompiledQuery(condition(query));
  }

  Verdict verdict(AnalysedItem item) {
    return condition.verdict(item);
  }

  /** Why the item is wanted; asked only when it is. */
  List<MatchReason> reasons(AnalysedItem item) {
    return condition.reasons(item).toList();
  }

  private static Condition condition(Query query) {
    return switch (query) {
      case And(var all) -> new Condition.All(conditions(all));
      case Or(var any) -> new Condition.Any(conditions(any));
      case Not(var unwanted) -> new Condition.None(condition(unwanted));
      case Term term -> leaf(term);
    };
  }

  private static List<Condition> conditions(List<Query> queries) {
    return queries.stream().map(CompiledQuery::condition).toList();
  }

  private static Condition leaf(Term term) {
    var printed = QueryPrinter.print(term);
    return switch (term) {
      case TextTerm words -> new Worded(printed, Wording.of(words), false);
      case Title(var words) -> new Worded(printed, Wording.of(words), true);
      case Field(var name, var value) -> new Labelled(printed, name, Folding.value(value));
      case Comparison comparison -> new Compared(printed, comparison);
    };
  }
}
