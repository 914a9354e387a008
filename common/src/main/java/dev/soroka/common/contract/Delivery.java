package dev.soroka.common.contract;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a watch wants its matches to be told.
 *
 * @param priority what comes first when not everything can; high and critical ones are alerts
 * @param cooldown how long the same subject is not told again; null leaves it to the subscriber's
 *     profile
 * @param gathering how long alerts are gathered into one message; null tells each by itself
 * @param digest whether its matches wait for the subscriber's next digest
 * @param holdIncomplete whether a match that rests on unknown numbers waits until they are known
 * @param rearm for a crossing alert: by how many percent the number must go back past its threshold
 *     before the watch fires again; null lets every match fire
 */
public record Delivery(
    Priority priority,
    @Nullable Duration cooldown,
    @Nullable Duration gathering,
    boolean digest,
    boolean holdIncomplete,
    @Nullable BigDecimal rearm) {
  /** Every match at once, each by itself. */
  public static final Delivery PLAIN =
      new Delivery(Priority.NORMAL, null, null, false, false, null);

  /** Gathering is this long when somebody switches it on without saying more. */
  public static final Duration USUAL_GATHERING = Duration.ofMinutes(5);

  public Delivery {
    priority = Objects.requireNonNullElse(priority, Priority.NORMAL);
    requireTime(cooldown, "a cooldown");
    requireTime(gathering, "a gathering window");
    if (rearm != null && rearm.signum() < 0) {
      throw new IllegalArgumentException("a way back is a percentage from 0");
    }
  }

  private static void requireTime(@Nullable Duration time, String what) {
    if (time != null && (time.isNegative() || time.compareTo(Duration.ofDays(7)) > 0)) {
      throw new IllegalArgumentException(what + " is from nothing to seven days");
    }
  }
}
