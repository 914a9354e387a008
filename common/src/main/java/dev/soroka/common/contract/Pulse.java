package dev.soroka.common.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a source behaves, as the collector has come to know it.
 *
 * @param breaker whether the source's own address is asked as usual
 * @param passedOver why the addresses before the one that answered gave nothing; null when the
 *     source's own answered, or none did
 * @param interval how long until the source is worth asking again: its own interval, or longer
 *     while it seldom changes
 * @param changedAt when its items were first seen as they are now; null before the first answer
 * @param habit the longest that it usually goes without a change; null while that is not known
 * @param losses what its items used to have and have no more
 */
public record Pulse(
    Breaker breaker,
    @Nullable String passedOver,
    Duration interval,
    @Nullable Instant changedAt,
    @Nullable Duration habit,
    List<Loss> losses) {
  public Pulse {
    losses = List.copyOf(losses);
  }

  /** How an address that has failed is treated. */
  public enum Breaker {
    /** It is asked as usual. */
    CLOSED,
    /** It is not asked for a while. */
    OPEN,
    /** It is asked again and must prove itself. */
    TRIAL
  }

  /**
   * A field that many items had and few have now.
   *
   * @param field its name, such as {@code link} or {@code numbers.budget}; {@code items} when the
   *     list itself is empty
   * @param usual how many in a hundred items had it
   * @param now how many in a hundred have it
   */
  public record Loss(String field, int usual, int now) {}
}
