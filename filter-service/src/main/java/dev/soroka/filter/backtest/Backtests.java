package dev.soroka.filter.backtest;

import dev.soroka.common.api.FilterApi.Backtest;
import dev.soroka.common.api.FilterApi.BacktestQuestion;

/** Tries draft queries on the items of the last days. */
@FunctionalInterface
public interface Backtests {
  /** What the query would have brought. */
  Backtest answer(BacktestQuestion question);
}
