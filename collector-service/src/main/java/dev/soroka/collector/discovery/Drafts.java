package dev.soroka.collector.discovery;

import dev.soroka.common.contract.Identity;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.contract.Source;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Sources as they are before anybody has added them. */
final class Drafts {
  private static final Duration INTERVAL = Duration.ofMinutes(5);

  private Drafts() {}

  /** A feed that needs nothing but its address. */
  static Source feed(String name, String url) {
    return new Source(
        0,
        name,
        "feed",
        url,
        "",
        INTERVAL,
        Priority.NORMAL,
        Identity.AUTO,
        Mapping.NONE,
        Map.of(),
        Map.of(),
        null,
        null,
        List.of(),
        true,
        false,
        0,
        null);
  }
}
