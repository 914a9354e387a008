package dev.soroka.management.watch;

import dev.soroka.common.ops.Problem;
import dev.soroka.common.query.Query;
import dev.soroka.common.query.QueryLimits;
import dev.soroka.common.query.QueryOutcome;
import dev.soroka.common.query.QueryParser;
import dev.soroka.common.query.QueryPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads queries that admins write. */
@Component
class QueryReading {
  private final QueryParser parser = new QueryParser(QueryLimits.DEFAULTS);

  /** The query; a faulty or missing one is a problem with its place. */
  ReadQuery read(@Nullable String text) {
    return switch (parser.parse(text == null ? "" : text)) {
      case QueryOutcome.Parsed(var query) -> new ReadQuery(query, QueryPrinter.print(query));
      case QueryOutcome.Faulty(var fault) -> throw Problem.faultyQuery(fault);
    };
  }

  /** A query as a tree and in its canonical spelling. */
  record ReadQuery(Query tree, String printed) {}
}
