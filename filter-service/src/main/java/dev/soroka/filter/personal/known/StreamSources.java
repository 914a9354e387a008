package dev.soroka.filter.personal.known;

import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Source;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which sources are streams: what they bring is an alert. */
public final class StreamSources implements CatalogCopy.Target<Source> {
  private static final Set<String> KINDS = Set.of("websocket", "evm-logs");

  private final Set<Long> streams = ConcurrentHashMap.newKeySet();

  /** Whether this source is a stream, as far as the copy knows. */
  public boolean contains(long source) {
    return streams.contains(source);
  }

  @Override
  public void put(Source source) {
    if (KINDS.contains(source.kind())) {
      streams.add(source.id());
    } else {
      streams.remove(source.id());
    }
  }

  @Override
  public void remove(long id) {
    streams.remove(id);
  }

  @Override
  public void retain(Set<Long> ids) {
    streams.retainAll(ids);
  }
}
