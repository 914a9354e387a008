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
 * @param preset the name of the preset that says what is left out here
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
    @Nullable String secret,
    @Nullable String preset) {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration INTERVAL = Duration.ofMinutes(5);

  /** What a source would be written as, without its secrets. */
  static SourceDraft of(Source source) {
    return new SourceDraft(
        source.name(),
        source.kind(),
        source.url(),
        source.category(),
        source.interval(),
        source.priority(),
        source.identity(),
        source.mapping(),
        source.options(),
        source.headers(),
        null,
        source.region(),
        source.fallbacks(),
        null,
        null,
        null);
  }

  /** A feed of a list of feeds. */
  static SourceDraft feed(String name, String url, String category) {
    return new SourceDraft(
        name, "feed", url, category, null, null, null, null, null, null, null, null, null, null,
        null, null);
  }

  /** This draft, with what it leaves out taken from another. */
  SourceDraft over(SourceDraft other) {
    return new SourceDraft(
        first(name, other.name),
        first(kind, other.kind),
        first(url, other.url),
        first(category, other.category),
        first(interval, other.interval),
        first(priority, other.priority),
        first(identity, other.identity),
        first(mapping, other.mapping),
        first(options, other.options),
        first(headers, other.headers),
        first(proxy, other.proxy),
        first(region, other.region),
        first(fallbacks, other.fallbacks),
        first(enabled, other.enabled),
        secret,
        null);
  }

  private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
    return one == null ? other : one;
  }

  /** Whether it says nothing but where to look. */
  boolean isOnlyAnAddress() {
    return kind == null
        && mapping == null
        && options == null
        && headers == null
        && proxy == null
        && fallbacks == null;
  }

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
