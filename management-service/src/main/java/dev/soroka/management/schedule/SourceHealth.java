package dev.soroka.management.schedule;

import dev.soroka.common.contract.Source;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a source fares.
 *
 * @param state {@code new} before its first collection, {@code ok}, {@code failing}, {@code
 *     disabled}, or {@code pushed} for sources that come to us
 * @param lastSuccess when it last gave its items
 * @param lastError what went wrong last; null while all is well
 * @param breaker {@code open} while it is left alone after failures, else {@code closed}
 * @param items how many items its answers held in all
 * @param serving which address answers: 0 is its own, 1 its first fallback
 */
public record SourceHealth(
    String state,
    @Nullable Instant lastSuccess,
    @Nullable String lastError,
    String breaker,
    long items,
    int serving) {
  private static final int BREAKS_AT = 3;

  /** The health of a source without a row: a pushed or disabled one, or one just added. */
  public static SourceHealth unscheduled(String kind, boolean enabled) {
    var state = !enabled ? "disabled" : kind.equals(Source.PUSH) ? "pushed" : "new";
    return new SourceHealth(state, null, null, "closed", 0, 0);
  }

  /** The health of a stream, which fails while not all of its connections are up. */
  public static SourceHealth ofStream(
      Optional<Instant> lastSuccess, @Nullable String problem, long items) {
    var success = lastSuccess.orElse(null);
    var state = problem != null ? "failing" : success == null ? "new" : "ok";
    return new SourceHealth(state, success, problem, "closed", items, 0);
  }

  static SourceHealth of(
      Optional<Instant> lastSuccess,
      @Nullable String lastError,
      int failures,
      long items,
      int serving) {
    var success = lastSuccess.orElse(null);
    var state = failures > 0 ? "failing" : success == null ? "new" : "ok";
    return new SourceHealth(
        state,
        success,
        failures > 0 ? lastError : null,
        failures >= BREAKS_AT ? "open" : "closed",
        items,
        serving);
  }
}
