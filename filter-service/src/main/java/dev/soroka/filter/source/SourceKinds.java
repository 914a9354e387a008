package dev.soroka.filter.source;

import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Source;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Of which kind each source is, as far as the copy knows. */
public final class SourceKinds implements CatalogCopy.Target<Source> {
  /** The kind of a source that the copy has not reached yet. */
  static final String UNKNOWN = "unknown";

  private static final Set<String> STREAMS = Set.of("websocket", "evm-logs");

  private final Map<Long, String> kinds = new ConcurrentHashMap<>();

  /** The source's kind, such as {@code feed}. */
  public String of(long source) {
    return kinds.getOrDefault(source, UNKNOWN);
  }

  /** Whether the source is a stream: what it brings is an alert. */
  public boolean isStream(long source) {
    return STREAMS.contains(of(source));
  }

  @Override
  public void put(Source source) {
    kinds.put(source.id(), source.kind());
  }

  @Override
  public void remove(long id) {
    kinds.remove(id);
  }

  @Override
  public void retain(Set<Long> ids) {
    kinds.keySet().retainAll(ids);
  }
}
