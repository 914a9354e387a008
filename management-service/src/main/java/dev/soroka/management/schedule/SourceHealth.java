package dev.soroka.management.schedule;

import dev.soroka.common.contract.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a source fares.
 *
 * @param state {@code new} before its first collection, {@code ok}, {@code failing}, {@code
 *     disabled}, or {@code pushed} for sources that come to us
 * @param lastSuccess when it last gave its items
 * @param lastError what went wrong last; null while all is well
 * @param breaker {@code open} while its own address is left alone after failures, {@code trial}
 *     while that must prove itself again, else {@code closed}
 * @param items how many items its answers held in all
 * @param serving which address answers: 0 is its own, 1 its first fallback
 * @param interval how often it is asked, seldom when it seldom changes; null when it is not
 * @param changedAt when its items were first seen as they are now
 * @param habit the longest that it usually goes without a change; null while that is not known
 * @param quiet whether it has gone without a change for much longer
 * @param lost what its items used to have and have no more
 */
public record SourceHealth(
    String state,
    @Nullable Instant lastSuccess,
    @Nullable String lastError,
    String breaker,
    long items,
    int serving,
    @Nullable Duration interval,
    @Nullable Instant changedAt,
    @Nullable Duration habit,
    boolean quiet,
    Set<String> lost) {
  public SourceHealth {
    lost = Set.copyOf(lost);
  }

  /** The health of a source without a row: a pushed or disabled one, or one just added. */
  public static SourceHealth unscheduled(String kind, boolean enabled) {
    var state = !enabled ? "disabled" : kind.equals(Source.PUSH) ? "pushed" : "new";
    return new SourceHealth(state, null, null, "closed", 0, 0, null, null, null, false, Set.of());
  }

  /** The health of a stream, which fails while not all of its connections are up. */
  public static SourceHealth ofStream(
      Optional<Instant> lastSuccess, @Nullable String problem, long items) {
    var success = lastSuccess.orElse(null);
    var state = problem != null ? "failing" : success == null ? "new" : "ok";
    return new SourceHealth(
        state, success, problem, "closed", items, 0, null, null, null, false, Set.of());
  }
}
