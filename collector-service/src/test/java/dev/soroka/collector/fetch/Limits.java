package dev.soroka.collector.fetch;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Ready-made limits for tests. */
public final class Limits {
  private Limits() {}

  /** The defaults, with a contact. */
  public static FetchLimits ordinary() {
    return within(Duration.ofSeconds(30));
  }

  /** The defaults, but every visit has to be over soon. */
  public static FetchLimits within(Duration longest) {
    return new FetchLimits(
        DataSize.ofMegabytes(15),
        longest,
        Duration.ofSeconds(10),
        Duration.ofHours(1),
        Duration.ofHours(24),
        Duration.ofMinutes(1),
        0,
        1,
        true,
        "ops@example.org");
  }
}
