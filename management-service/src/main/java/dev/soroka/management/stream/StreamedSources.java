package dev.soroka.management.stream;

import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Source;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps the rows of streams in step with the catalogue: one for every stream that is enabled. */
@Component
class StreamedSources implements CatalogCopy.Target<Source> {
  private final StreamRows rows;
  private final Clock clock;

  StreamedSources(StreamRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public void put(Source source) {
    if (source.enabled() && source.streams()) {
      rows.put(source, clock.instant());
    } else {
      rows.remove(source.id());
    }
  }

  @Override
  public void remove(long id) {
    rows.remove(id);
  }

  @Override
  public void retain(Set<Long> ids) {
    rows.retain(ids);
  }
}
