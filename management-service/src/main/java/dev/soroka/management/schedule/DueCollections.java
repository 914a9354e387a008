package dev.soroka.management.schedule;

import dev.soroka.common.announce.Announced;
import dev.soroka.common.catalog.CatalogMap;
import dev.soroka.common.contract.CollectRequested;
import dev.soroka.common.contract.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Claimed collections, announced to the collectors as requests. */
@Component
class DueCollections implements Announced<DueCollection> {
  private final ScheduleRows rows;
  private final CatalogMap<Source> sources;

  DueCollections(ScheduleRows rows, CatalogMap<Source> sources) {
    this.rows = rows;
    this.sources = sources;
  }

  @Override
  public String name() {
    return "schedule";
  }

  @Override
  public List<DueCollection> waiting(Instant committedBefore, int limit) {
    return rows.unannounced(committedBefore, limit);
  }

  /** A source that was removed in between is not asked; its row goes with it. */
  @Override
  public List<CollectRequested> messages(List<DueCollection> due) {
    return due.stream().map(this::request).flatMap(Optional::stream).toList();
  }

  @Override
  public void markAnnounced(List<DueCollection> due, Instant at) {
    rows.markAnnounced(due.stream().map(DueCollection::run).toList(), at);
  }

  private Optional<CollectRequested> request(DueCollection due) {
    return sources
        .find(due.source())
        .map(
            source ->
                new CollectRequested(
                    due.run(), source, due.cursor(), due.silent(), due.deadline()));
  }
}
