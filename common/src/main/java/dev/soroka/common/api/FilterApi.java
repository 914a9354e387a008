package dev.soroka.common.api;

import dev.soroka.common.api.StorageApi.ItemPage;
import dev.soroka.common.contract.Ban;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.MatchReason;
import dev.soroka.common.contract.Notification.Liking;
import dev.soroka.common.contract.StoredItem;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** Keeps what a subscriber thinks of an item; the latest rating of an item stands. */
  @PostExchange("/internal/ratings")
  void rate(@RequestBody Rating rating);

  /** What the ratings of a subscriber say about their taste. */
  @GetExchange("/internal/taste")
  Learned taste(@RequestParam long subscriber);

  /** What a draft query would have brought in the last days. */
  @PostExchange("/internal/queries/backtest")
  Backtest backtest(@RequestBody BacktestQuestion question);

  /** Why an item did or did not reach a subscriber, step by step. */
  @GetExchange("/internal/why")
  Why why(@RequestParam long subscriber, @RequestParam long item);

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

  /**
   * A decision: what became of one revision of an item for one subscriber, and why.
   *
   * @param details what the reason rests on, such as until when a subject cools down
   */
  record Decided(
      long id,
      long subscriber,
      long item,
      int revision,
      String reason,
      Instant decidedAt,
      Map<String, String> details) {
    public Decided {
      details =
          Collections.unmodifiableMap(
              new LinkedHashMap<>(Objects.requireNonNullElse(details, Map.of())));
    }

    /** A decision whose reason says it all. */
    public Decided(
        long id, long subscriber, long item, int revision, String reason, Instant decidedAt) {
      this(id, subscriber, item, revision, reason, decidedAt, Map.of());
    }
  }

  /** What a subscriber thinks of an item that they may see. */
  record Rating(long subscriber, long item, boolean liked) {}

  /**
   * What is known of a subscriber's taste, the clearest first.
   *
   * @param ratings how many ratings it rests on
   * @param liked what liked items have in common
   * @param disliked what disliked items have in common
   */
  record Learned(int ratings, List<Liking> liked, List<Liking> disliked) {
    public Learned {
      liked = List.copyOf(liked);
      disliked = List.copyOf(disliked);
    }
  }

  /**
   * A draft query to try on the past.
   *
   * @param subscriber only what this subscriber may see, by their clock; null for an operator
   * @param days how many days back, 1 to 30
   */
  record BacktestQuestion(String query, @Nullable Long subscriber, int days) {}

  /**
   * What a query would have brought. Items addressed to one recipient do not count, because no
   * watch brings them.
   *
   * @param matches how many items it wants, exactly
   * @param days how many days back was looked
   * @param busiestHour the hour of the day, 0 to 23 in the subscriber's time zone, in which most of
   *     them were published; null without any
   * @param inBusiestHour how many were published in that hour, over all days
   * @param newest the newest of them, at most three
   * @param since the beginning of the days
   * @param complete whether all items of these days were looked at; not so soon after a start
   */
  record Backtest(
      int matches,
      int days,
      @Nullable Integer busiestHour,
      int inBusiestHour,
      List<StoredItem> newest,
      Instant since,
      boolean complete) {
    public Backtest {
      newest = List.copyOf(newest);
    }
  }

  /**
   * The way of an item towards a subscriber. What stops it is the first step that fails: it is not
   * visible, silent, banned, wanted by no active watch, or held back by a decision.
   *
   * @param item the item; null when the subscriber may not see it
   * @param visible whether the subscriber may see it
   * @param silent whether nobody was to be told of it
   * @param ban the operators' ban that holds for it now; null for what may not be seen
   * @param watches what each watch of the subscriber says to it now; none for what may not be seen
   * @param decisions what was decided, newest first
   */
  record Why(
      @Nullable StoredItem item,
      boolean visible,
      boolean silent,
      @Nullable Ban ban,
      List<WatchVerdict> watches,
      List<Decided> decisions) {
    public Why {
      watches = List.copyOf(watches);
      decisions = List.copyOf(decisions);
    }
  }

  /**
   * What a watch says to an item.
   *
   * @param incomplete whether that rests on numbers that are unknown
   * @param reasons the terms that were satisfied; also those of a watch that does not match
   * @param unmet the terms that were not, as they are written; an unwanted one with its minus
   */
  record WatchVerdict(
      long watch,
      String name,
      boolean active,
      boolean matches,
      boolean incomplete,
      List<MatchReason> reasons,
      List<String> unmet) {
    public WatchVerdict {
      reasons = List.copyOf(reasons);
      unmet = List.copyOf(unmet);
    }
  }
}
