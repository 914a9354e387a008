package dev.soroka.filter.engine;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.soroka.common.contract.MatchReason;
import dev.soroka.common.query.QueryLimits;
import dev.soroka.common.query.QueryOutcome.Faulty;
import dev.soroka.common.query.QueryOutcome.Parsed;
import dev.soroka.common.query.QueryParser;
import java.util.List;

/**
 * Says why a watch wants an item. Only matches need it, so it goes by the tree of the query, which
 * is made anew from its text and kept for a while.
 */
final class Reasons {
  private static final int KEPT = 10_000;

  private final QueryParser parser = new QueryParser(QueryLimits.STORED);
  private final LoadingCache<String, CompiledQuery> compiled =
      Caffeine.newBuilder().maximumSize(KEPT).build(this::compile);

  /** The terms of the query for which the item is wanted. */
  List<MatchReason> of(String query, AnalysedItem item) {
    return compiled.get(query).reasons(item);
  }

  private CompiledQuery compile(String query) {
    return switch (parser.parse(query)) {
      case Parsed(var tree) -> CompiledQuery.of(tree);
      case Faulty(var fault) -> throw new IllegalStateException("accepted before: " + fault.kind());
    };
  }
}
