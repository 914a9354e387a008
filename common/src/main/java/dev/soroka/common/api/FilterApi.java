package dev.soroka.common.api;

import dev.soroka.common.api.StorageApi.ItemPage;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.MatchReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What the filter answers at once. Queries must parse; a faulty one is a problem with status 400.
 */
public interface FilterApi {
  /** Whether this query wants this item, and why. */
  @PostExchange("/internal/queries/match")
  MatchAnswer match(@RequestBody MatchQuestion question);

  /** The newest stored items that a query wants. */
  @PostExchange("/internal/queries/search")
  ItemPage search(@RequestBody Search search);

  /** What was decided for a subscriber, newest first. */
  @GetExchange("/internal/decisions")
  List<Decided> decisions(
      @RequestParam long subscriber,
      @RequestParam(required = false) @Nullable Long item,
      @RequestParam int limit);

  /** A query and the item it is put to; category and source are what the watch terms see. */
  record MatchQuestion(String query, String sourceName, String category, Item item) {}

  /** The answer, its reasons in the query's order. */
  record MatchAnswer(boolean matches, boolean incomplete, List<MatchReason> reasons) {
    public MatchAnswer {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A search through stored items.
   *
   * @param query what is wanted; empty for everything
   * @param source only this source's items
   * @param subscriber only what this subscriber may see; null for an operator
   * @param after the cursor of an earlier page
   * @param limit how many at most, 1 to 100
   */
  record Search(
      String query,
      @Nullable Long source,
      @Nullable Long subscriber,
      @Nullable String after,
      int limit) {}

  /** A decision: what became of one revision of an item for one subscriber, and why. */
  record Decided(
      long id, long subscriber, long item, int revision, String reason, Instant decidedAt) {}
}
