package dev.soroka.bot.command;

import dev.soroka.common.api.FilterApi;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.StoredItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.ResourceAccessException;

/** What storage and filter know of items: the newest first, and any query finds them all. */
final class FakeItems implements StorageApi.Items, FilterApi {
  final List<StoredItem> all = new ArrayList<>();
  final List<FilterApi.Search> searches = new ArrayList<>();
  final List<Decided> decided = new ArrayList<>();
  final List<Rating> ratings = new ArrayList<>();
  final List<WatchVerdict> verdicts = new ArrayList<>();
  Learned learned = new Learned(0, List.of(), List.of());
  Backtest past = new Backtest(0, 7, null, 0, List.of(), Instant.EPOCH, true);
  boolean filterIsAway;

  @Override
  public StorageApi.ItemPage list(
      @Nullable Long source, @Nullable Long subscriber, @Nullable String after, int limit) {
    return new StorageApi.ItemPage(all.stream().limit(limit).toList(), null);
  }

  @Override
  public Optional<StoredItem> find(long id) {
    return all.stream().filter(item -> item.id() == id).findFirst();
  }

  @Override
  public StorageApi.ItemPage search(Search search) {
    if (filterIsAway) {
      throw new ResourceAccessException("filter is away");
    }
    searches.add(search);
    return new StorageApi.ItemPage(all.stream().limit(search.limit()).toList(), null);
  }

  @Override
  public MatchAnswer match(MatchQuestion question) {
    return new MatchAnswer(true, false, List.of());
  }

  @Override
  public List<Decided> decisions(long subscriber, @Nullable Long item, int limit) {
    return decided.stream().filter(one -> item == null || one.item() == item).limit(limit).toList();
  }

  @Override
  public void rate(Rating rating) {
    if (filterIsAway) {
      throw new ResourceAccessException("filter is away");
    }
    ratings.add(rating);
  }

  @Override
  public Learned taste(long subscriber) {
    return learned;
  }

  @Override
  public Backtest backtest(BacktestQuestion question) {
    if (filterIsAway) {
      throw new ResourceAccessException("filter is away");
    }
    return past;
  }

  @Override
  public Why why(long subscriber, long item) {
    var stored = find(item).orElseThrow();
    boolean visible = stored.audience().includes(subscriber);
    var decisions = decisions(subscriber, item, 20);
    return new Why(stored, visible, stored.silent(), null, verdicts, decisions);
  }
}
