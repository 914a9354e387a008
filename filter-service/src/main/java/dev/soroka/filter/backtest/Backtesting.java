package dev.soroka.filter.backtest;

import dev.soroka.common.api.FilterApi.Backtest;
import dev.soroka.common.api.FilterApi.BacktestQuestion;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.ops.Problem;
import dev.soroka.common.query.Query;
import dev.soroka.common.query.QueryLimits;
import dev.soroka.common.query.QueryOutcome.Faulty;
import dev.soroka.common.query.QueryOutcome.Parsed;
import dev.soroka.common.query.QueryParser;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Tries a draft query on the items of the last days. */
final class Backtesting implements Backtests {
  private static final int SHOWN = 3;

  private final QueryParser parser = new QueryParser(QueryLimits.STORED);
  private final Past past;
  private final Onlookers onlookers;
  private final Following following;
  private final StorageApi.Items items;
  private final Clock clock;
  private final Timer time;

  Backtesting(
      Past past,
      Onlookers onlookers,
      Following following,
      StorageApi.Items items,
      Clock clock,
      MeterRegistry meters) {
    this.past = past;
    this.onlookers = onlookers;
    this.following = following;
    this.items = items;
    this.clock = clock;
    this.time =
        Timer.builder("soroka_filter_backtest").publishPercentileHistogram().register(meters);
  }

  @Override
  public Backtest answer(BacktestQuestion question) {
    requireDays(question.days());
    var query = parsed(question.query());
    var onlooker = onlookers.of(question.subscriber());
    var since = clock.instant().minus(Duration.ofDays(question.days()));
    var tally = new Tally(since, onlooker);
    time.record(() -> past.count(query, tally));
    return new Backtest(
        tally.matches(),
        question.days(),
        tally.busiestHour(),
        tally.inBusiestHour(),
        newest(tally.newest()),
        since,
        following.isCurrent());
  }

  private static void requireDays(int days) {
    long most = Following.KEPT.toDays();
    if (days < 1 || days > most) {
      throw Problem.badRequest("days are from 1 to %d, not %d".formatted(most, days));
    }
  }

  private Query parsed(String query) {
    return switch (parser.parse(query)) {
      case Parsed(var tree) -> tree;
      case Faulty(var fault) -> throw Problem.faultyQuery(fault);
    };
  }

  /** As storage has them now; what is gone since is not shown. */
  private List<StoredItem> newest(List<Long> ids) {
    return ids.stream().map(items::find).flatMap(Optional::stream).limit(SHOWN).toList();
  }
}
