package dev.soroka.management.notice;

import dev.soroka.common.contract.Pulse.Loss;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something of a source that its owner should know.
 *
 * @param lasting how long it has lasted, or lasted
 * @param why what the collector said; null where nothing went wrong
 * @param serving which address answers: 0 is its own, 1 its first fallback
 * @param habit the longest that the source usually goes without anything new
 * @param losses what its items have lost
 */
public record News(
    Kind kind,
    Duration lasting,
    @Nullable String why,
    int serving,
    @Nullable Duration habit,
    List<Loss> losses) {
  public News {
    losses = List.copyOf(losses);
  }

  /** What there is to know. */
  public enum Kind {
    /** No address answers. */
    FAILING,
    /** Its own address does not answer, but a fallback does. */
    FALLBACK,
    /** Its own address answers again. */
    RECOVERED,
    /** It answers, but has had nothing new for much longer than usual. */
    QUIET,
    /** Its items have lost fields that they used to have. */
    DRIFTED
  }

  public static News failing(Duration lasting, String why) {
    return new News(Kind.FAILING, lasting, why, 0, null, List.of());
  }

  public static News fallback(Duration lasting, String why, int serving) {
    return new News(Kind.FALLBACK, lasting, why, serving, null, List.of());
  }

  public static News recovered(Duration lasted) {
    return new News(Kind.RECOVERED, lasted, null, 0, null, List.of());
  }

  public static News quiet(Duration lasting, Duration habit) {
    return new News(Kind.QUIET, lasting, null, 0, habit, List.of());
  }

  public static News drifted(List<Loss> losses) {
    return new News(Kind.DRIFTED, Duration.ZERO, null, 0, null, losses);
  }
}
