package dev.soroka.filter.backtest;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongPredicate;

/**
 * Somebody who looks at the past.
 *
 * @param sees whether they may see a source's items
 * @param zone whose hours they live by
 */
record Onlooker(LongPredicate sees, ZoneId zone) {
  /** An operator, who sees all. */
  static Onlooker operator(LongPredicate sees) {
    return new Onlooker(sees, ZoneOffset.UTC);
  }
}
