package dev.soroka.filter.why;

import dev.soroka.common.api.FilterApi.MatchAnswer;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.query.Query;
import dev.soroka.common.query.Query.And;
import dev.soroka.common.query.Query.Not;
import dev.soroka.common.query.Query.Or;
import dev.soroka.common.query.Query.Term;
import dev.soroka.common.query.QueryPrinter;
import dev.soroka.filter.engine.Queries;
import java.util.List;
import java.util.stream.Stream;

/** Takes a query apart to see which of its terms an item fails. */
record Examination(Queries queries, StoredItem item) {
  MatchAnswer answer(Query query) {
    return queries
        .compile(
            QueryPrinter.print(query),
            fault -> new IllegalStateException("A part of a query is faulty: " + fault))
        .in(item);
  }

  Finding of(Query query) {
    var answer = answer(query);
    return answer.matches() ? new Finding(answer.reasons(), List.of()) : failure(query);
  }

  private Finding failure(Query query) {
    return switch (query) {
      case And(var all) -> Finding.of(all.stream().map(this::of));
      case Or(var any) -> Finding.of(any.stream().map(this::of));
      case Not(var unwanted) -> Finding.of(present(unwanted).map(Finding::unmet));
      case Term term -> Finding.unmet(QueryPrinter.print(term));
    };
  }

  /** What is there although it is unwanted; of alternatives each one that is. */
  private Stream<String> present(Query unwanted) {
    var parts = unwanted instanceof Or(var any) ? any : List.of(unwanted);
    return parts.stream()
        .filter(part -> answer(part).matches())
        .map(part -> QueryPrinter.print(Query.not(part)));
  }
}
