package dev.soroka.management.others;

import dev.soroka.common.api.FilterApi;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Ban;
import dev.soroka.common.contract.MatchReason;
import dev.soroka.testkit.Items;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A filter that wants everything and shows what it was asked. */
@Component
class EchoingFilter implements FilterApi {
  private final Map<Long, Rating> ratings = new ConcurrentHashMap<>();

  @Override
  public MatchAnswer match(MatchQuestion question) {
    var reasons =
        question.item().numbers().entrySet().stream()
            .map(
                number ->
                    new MatchReason(
                        question.query(),
                        number.getKey() + " at " + question.sourceName(),
                        number.getValue().value() + " " + number.getValue().unit()))
            .toList();
    return new MatchAnswer(true, false, reasons);
  }

  @Override
  public StorageApi.ItemPage search(Search search) {
    return new StorageApi.ItemPage(
        List.of(Items.titled("Wanted: " + search.query()).id(3).stored()), null);
  }

  @Override
  public List<Decided> decisions(long subscriber, @Nullable Long item, int limit) {
    long asked = Objects.requireNonNullElse(item, 3L);
    return List.of(new Decided(1, subscriber, asked, 1, "COOLDOWN", Instant.EPOCH));
  }

  @Override
  public void rate(Rating rating) {
    ratings.put(rating.subscriber(), rating);
  }

  @Override
  public Learned taste(long subscriber) {
    return new Learned(ratings.containsKey(subscriber) ? 1 : 0, List.of(), List.of());
  }

  @Override
  public Backtest backtest(BacktestQuestion question) {
    var newest = Items.titled("Was: " + question.query()).id(4).stored();
    return new Backtest(37, question.days(), 9, 8, List.of(newest), Instant.EPOCH, true);
  }

  @Override
  public Why why(long subscriber, long item) {
    var ban = new Ban(1, Ban.Kind.TOKEN, "SCAM", "");
    var verdict = new WatchVerdict(5, "Java", true, false, false, List.of(), List.of("java"));
    return new Why(
        Items.titled("Sought").id(item).stored(),
        true,
        false,
        ban,
        List.of(verdict),
        decisions(subscriber, item, 1));
  }
}
