package dev.soroka.management.source;

import dev.soroka.common.contract.Identity;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.contract.Source;
import dev.soroka.common.ops.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A source as an admin writes it; what is left out has a sensible value.
 *
 * @param secret by which pushes are signed, where the shop has one of its own; only when it is
 *     added
 */
record SourceDraft(
    @Nullable String name,
    @Nullable String kind,
    @Nullable String url,
    @Nullable String category,
    @Nullable Duration interval,
    @Nullable Priority priority,
    @Nullable Identity identity,
    @Nullable Mapping mapping,
    @Nullable Map<String, Object> options,
    @Nullable Map<String, String> headers,
    @Nullable String proxy,
    @Nullable String region,
    @Nullable List<Source.Fallback> fallbacks,
    @Nullable Boolean enabled,
    @Nullable String secret) {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration INTERVAL = Duration.ofMinutes(5);

  /** The source that is meant; what cannot be meant is a problem. */
  Source toSource() {
    var address = Optional.ofNullable(url).orElse("").strip();
    var reader = Optional.ofNullable(kind).orElse("feed");
    if (address.isEmpty() && !reader.equals(Source.PUSH)) {
      throw Problem.badRequest("url is missing: where is the source?");
    }
    return new Source(
        0,
        Optional.ofNullable(name)
            .filter(given -> !given.isBlank())
            .orElse(address.isEmpty() ? reader : address),
        reader,
        address,
        Optional.ofNullable(category).orElse(""),
        checked(Optional.ofNullable(interval).orElse(INTERVAL)),
        Optional.ofNullable(priority).orElse(Priority.NORMAL),
        Optional.ofNullable(identity).orElse(Identity.AUTO),
        Optional.ofNullable(mapping).orElse(Mapping.NONE),
        Optional.ofNullable(options).orElse(Map.of()),
        Optional.ofNullable(headers).orElse(Map.of()),
        proxy,
        region,
        Optional.ofNullable(fallbacks).orElse(List.of()),
        Optional.ofNullable(enabled).orElse(true),
        true,
        1,
        secret);
  }

  /** Others sign with the secret that we make up; Shopify has one of its own. */
  boolean lacksSecret() {
    var signature = Optional.ofNullable(options).orElse(Map.of()).get("signature");
    return "shopify".equals(signature) && (secret == null || secret.isBlank());
  }

  private static Duration checked(Duration interval) {
    if (interval.compareTo(SHORTEST) < 0) {
      throw Problem.badRequest("interval must be at least a second, such as PT1M");
    }
    return interval;
  }
}
