package dev.soroka.management.source;

import dev.soroka.common.contract.Identity;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.contract.Source;
import dev.soroka.management.schedule.SourceHealth;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A source as an admin reads it: secrets are named but never shown. */
record SourceView(
    long id,
    String name,
    String kind,
    String url,
    String category,
    Duration interval,
    Priority priority,
    Identity identity,
    Mapping mapping,
    Map<String, Object> options,
    Map<String, String> headers,
    @Nullable String proxy,
    @Nullable String region,
    List<Source.Fallback> fallbacks,
    boolean enabled,
    boolean open,
    SourceHealth health,
    @Nullable String secret) {
  private static final String HIDDEN = "hidden";

  static SourceView of(Source source, SourceHealth health, @Nullable String newSecret) {
    return new SourceView(
        source.id(),
        source.name(),
        source.kind(),
        source.url(),
        source.category(),
        source.interval(),
        source.priority(),
        source.identity(),
        source.mapping(),
        source.options(),
        source.headers().keySet().stream().collect(Collectors.toMap(name -> name, _ -> HIDDEN)),
        source.proxy() == null ? null : HIDDEN,
        source.region(),
        source.fallbacks(),
        source.enabled(),
        source.open(),
        health,
        newSecret);
  }
}
