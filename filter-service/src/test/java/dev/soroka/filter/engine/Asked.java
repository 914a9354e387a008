package dev.soroka.filter.engine;

import dev.soroka.common.query.Query;
import dev.soroka.common.query.QueryLimits;
import dev.soroka.common.query.QueryOutcome.Faulty;
import dev.soroka.common.query.QueryOutcome.Parsed;
import dev.soroka.common.query.QueryParser;

/** Queries of tests, which all parse. */
final class Asked {
  private Asked() {}

  static Query tree(String query) {
    return switch (new QueryParser(QueryLimits.DEFAULTS).parse(query)) {
      case Parsed(var tree) -> tree;
      case Faulty(var fault) -> throw new IllegalArgumentException(query + ": " + fault);
    };
  }

  static Wanted query(String query) {
    return new Wanted(CompiledQuery.of(tree(query)));
  }
}
