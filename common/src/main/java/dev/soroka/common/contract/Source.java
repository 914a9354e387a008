package dev.soroka.common.contract;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place that publishes items.
 *
 * @param id the number that storage gave it; 0 while it is only a draft
 * @param name what people call it
 * @param kind the collector's kind that reads it, such as {@code feed}
 * @param url where it is; empty for pushed sources
 * @param category one word that all its items carry
 * @param interval how long between two collections
 * @param identity what makes two of its items the same
 * @param mapping how its answers become items
 * @param options what only its kind knows, documented with the kind
 * @param headers request headers, their values as ciphertext
 * @param proxy the proxy's address as ciphertext
 * @param region the region whose collectors shall read it
 * @param fallbacks where else the same items are found, in order
 * @param enabled whether it is collected
 * @param open whether everybody may see its items: true for operators' sources only
 * @param generation grows when identity, mapping or address change or the source is enabled again;
 *     the first collection of a generation is silent
 * @param secret the ciphertext of the key that signs its pushes
 */
public record Source(
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
    List<Fallback> fallbacks,
    boolean enabled,
    boolean open,
    int generation,
    @Nullable String secret) {
  /** The kind of sources whose items are pushed in rather than collected. */
  public static final String PUSH = "push";

  /** The kinds of sources that are held open rather than collected by a schedule. */
  public static final Set<String> STREAMS = Set.of("websocket", "evm-logs");

  /** The kind whose pages are opened in a browser. */
  public static final String BROWSER = "browser";

  public Source {
    if (name.isBlank() || kind.isBlank()) {
      throw new IllegalArgumentException("a source has a name and a kind");
    }
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    fallbacks = List.copyOf(fallbacks);
  }

  /** Whether its items come over connections that are held open. */
  public boolean streams() {
    return STREAMS.contains(kind);
  }

  /**
   * Another place with the same items.
   *
   * @param kind the kind that reads it
   * @param url where it is
   * @param mapping how its answers become items
   */
  public record Fallback(String kind, String url, Mapping mapping) {}
}
