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
    return source(name, "feed", url, Mapping.NONE);
  }

  /** A page whose list has been found. */
  static Source page(String name, String url, Mapping mapping) {
    return source(name, "html", url, mapping);
  }

  private static Source source(String name, String kind, String url, Mapping mapping) {
    return new Source(
        0,
        name,
        kind,
        url,
        "",
        INTERVAL,
        Priority.NORMAL,
        Identity.AUTO,
        mapping,
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
