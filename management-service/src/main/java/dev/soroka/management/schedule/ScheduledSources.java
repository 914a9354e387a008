package dev.soroka.management.schedule;

import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.catalog.CatalogMap;
import dev.soroka.common.contract.Source;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Keeps the schedule in step with the catalogue: a row for every source that is to be collected.
 */
@Component
class ScheduledSources implements CatalogCopy.Target<Source> {
  private final CatalogMap<Source> sources;
  private final ScheduleRows rows;
  private final Clock clock;

  ScheduledSources(CatalogMap<Source> sources, ScheduleRows rows, Clock clock) {
    this.sources = sources;
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public void put(Source source) {
    sources.put(source);
    if (source.enabled() && !source.kind().equals(Source.PUSH) && !source.streams()) {
      rows.put(source, clock.instant());
    } else {
      rows.remove(Set.of(source.id()));
    }
  }

  @Override
  public void remove(long id) {
    sources.remove(id);
    rows.remove(Set.of(id));
  }

  @Override
  public void retain(Set<Long> ids) {
    sources.retain(ids);
    rows.retain(ids);
  }
}
