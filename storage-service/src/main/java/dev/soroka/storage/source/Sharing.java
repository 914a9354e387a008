package dev.soroka.storage.source;

import dev.soroka.common.contract.Identity;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells whether two sources are the same, so that those who add it share one. */
@Component
class Sharing {
  private final JsonMapper json;

  Sharing(JsonMapper json) {
    this.json = json.rebuild().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
  }

  /**
   * Equal for the same sources; empty for one that is its owner's alone, because it is switched
   * off, pushed to, or read with somebody's headers or proxy.
   */
  Optional<UUID> of(Source source) {
    if (!source.enabled()
        || source.kind().equals(Source.PUSH)
        || !source.headers().isEmpty()
        || source.proxy() != null) {
      return Optional.empty();
    }
    var sameness =
        new Sameness(
            source.kind(),
            normal(source.kind(), source.url()),
            source.mapping(),
            source.identity(),
            source.options(),
            source.fallbacks().stream().map(Sharing::normal).toList(),
            source.region());
    var text = json.writeValueAsString(sameness);
    return Optional.of(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Source.Fallback normal(Source.Fallback fallback) {
    var address = normal(fallback.kind(), fallback.url());
    return new Source.Fallback(fallback.kind(), address, fallback.mapping());
  }

  private static String normal(String kind, String address) {
    return WrittenAddress.of(address).map(written -> written.normal(kind)).orElse(address);
  }

  /** All that makes a source what it is. */
  private record Sameness(
      String kind,
      String url,
      Mapping mapping,
      Identity identity,
      Map<String, Object> options,
      List<Source.Fallback> fallbacks,
      @Nullable String region) {}
}
