package dev.soroka.filter.search;

import dev.soroka.common.api.FilterApi;
import dev.soroka.common.api.StorageApi.ItemPage;
import dev.soroka.common.ops.Problem;
import dev.soroka.common.query.QueryFault;
import dev.soroka.filter.engine.Queries;
import dev.soroka.filter.engine.Wanted;
import dev.soroka.filter.personal.DecisionHistory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

/** What the other services ask. */
@RestController
class FilterEndpoint implements FilterApi {
  private static final int LARGEST_LIMIT = 100;

  private final Queries queries;
  private final Searching searching;
  private final DecisionHistory history;

  FilterEndpoint(Queries queries, Searching searching, DecisionHistory history) {
    this.queries = queries;
    this.searching = searching;
    this.history = history;
  }

  @Override
  public MatchAnswer match(MatchQuestion question) {
    return compile(question.query())
        .in(question.item(), question.sourceName(), question.category());
  }

  @Override
  public ItemPage search(Search search) {
    requireLimit(search.limit());
    return search.query().isBlank()
        ? searching.everything(search)
        : searching.search(search, compile(search.query()));
  }

  @Override
  public List<Decided> decisions(long subscriber, @Nullable Long item, int limit) {
    requireLimit(limit);
    return history.newest(subscriber, item, limit);
  }

  private Wanted compile(String query) {
    return queries.compile(query, FilterEndpoint::refusal);
  }

  private static Problem refusal(QueryFault fault) {
    return Problem.badRequest(
        "The query is faulty at position %d: %s".formatted(fault.position(), fault.expected()));
  }

  private static void requireLimit(int limit) {
    if (limit < 1 || limit > LARGEST_LIMIT) {
      throw Problem.badRequest("limit is from 1 to %d, not %d".formatted(LARGEST_LIMIT, limit));
    }
  }
}
