package dev.soroka.filter.engine;

import dev.soroka.common.query.QueryFault;
import dev.soroka.common.query.QueryLimits;
import dev.soroka.common.query.QueryOutcome.Faulty;
import dev.soroka.common.query.QueryOutcome.Parsed;
import dev.soroka.common.query.QueryParser;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Answers for single queries, outside the index of watches. */
@Component
public class Queries {
  private final QueryParser parser = new QueryParser(QueryLimits.STORED);

  /** Compiles a query; a faulty one becomes the exception that the caller makes of its fault. */
  public Wanted compile(String query, Function<QueryFault, RuntimeException> refusal) {
    return switch (parser.parse(query)) {
      case Parsed(var tree) -> new Wanted(CompiledQuery.of(tree));
      case Faulty(var fault) -> throw refusal.apply(fault);
    };
  }
}
