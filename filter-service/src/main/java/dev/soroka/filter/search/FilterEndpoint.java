package dev.soroka.filter.search;

import dev.soroka.common.api.FilterApi;
import dev.soroka.common.api.StorageApi.ItemPage;
import dev.soroka.common.ops.Problem;
import dev.soroka.filter.backtest.Backtests;
import dev.soroka.filter.engine.Queries;
import dev.soroka.filter.engine.Wanted;
import dev.soroka.filter.personal.DecisionHistory;
import dev.soroka.filter.taste.Ratings;
import dev.soroka.filter.why.Explanations;
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
  private final Ratings ratings;
  private final Backtests backtests;
  private final Explanations explanations;

  FilterEndpoint(
      Queries queries,
      Searching searching,
      DecisionHistory history,
      Ratings ratings,
      Backtests backtests,
      Explanations explanations) {
    this.queries = queries;
    this.searching = searching;
    this.history = history;
    this.ratings = ratings;
    this.backtests = backtests;
    this.explanations = explanations;
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

  @Override
  public void rate(Rating rating) {
    ratings.rate(rating);
  }

  @Override
  public Learned taste(long subscriber) {
    return ratings.learned(subscriber);
  }

  @Override
  public Backtest backtest(BacktestQuestion question) {
    return backtests.answer(question);
  }

  @Override
  public Why why(long subscriber, long item) {
    return explanations.of(subscriber, item);
  }

  private Wanted compile(String query) {
    return queries.compile(query, Problem::faultyQuery);
  }

  private static void requireLimit(int limit) {
    if (limit < 1 || limit > LARGEST_LIMIT) {
      throw Problem.badRequest("limit is from 1 to %d, not %d".formatted(LARGEST_LIMIT, limit));
    }
  }
}
