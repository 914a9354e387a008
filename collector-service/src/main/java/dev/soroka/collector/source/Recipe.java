package dev.soroka.collector.source;

import dev.soroka.common.contract.Identity;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Source;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a source wants made of its pages.
 *
 * @param mapping how its answers become items
 * @param identity what makes two of its items the same
 * @param options what only its kind knows
 */
public record Recipe(Mapping mapping, Identity identity, Map<String, Object> options) {
  /** Whatever the kind finds by itself. */
  public static final Recipe PLAIN = new Recipe(Mapping.NONE, Identity.AUTO, Map.of());

  public Recipe {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /** The recipe for the source's own address. */
  public static Recipe of(Source source) {
    return new Recipe(source.mapping(), source.identity(), source.options());
  }

  /** The recipe for one of the source's fallback addresses. */
  public static Recipe of(Source source, Source.Fallback fallback) {
    return new Recipe(fallback.mapping(), source.identity(), source.options());
  }
}
