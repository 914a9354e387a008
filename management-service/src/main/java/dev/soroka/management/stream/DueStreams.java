package dev.soroka.management.stream;

import dev.soroka.common.announce.Announced;
import dev.soroka.common.catalog.CatalogMap;
import dev.soroka.common.contract.CollectRequested;
import dev.soroka.common.contract.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Claimed streams, announced to the collectors as requests. */
@Component
class DueStreams implements Announced<DueStream> {
  private final StreamRows rows;
  private final CatalogMap<Source> sources;

  DueStreams(StreamRows rows, CatalogMap<Source> sources) {
    this.rows = rows;
    this.sources = sources;
  }

  @Override
  public String name() {
    return "stream";
  }

  @Override
  public List<DueStream> waiting(Instant committedBefore, int limit) {
    return rows.unannounced(committedBefore, limit);
  }

  /** A source that was removed in between is not held; its row goes with it. */
  @Override
  public List<CollectRequested> messages(List<DueStream> due) {
    return due.stream().map(this::request).flatMap(Optional::stream).toList();
  }

  @Override
  public void markAnnounced(List<DueStream> due, Instant at) {
    rows.markAnnounced(due.stream().map(DueStream::epoch).toList(), at);
  }

  private Optional<CollectRequested> request(DueStream due) {
    return sources
        .find(due.source())
        .map(
            source ->
                new CollectRequested(0, source, due.memory(), false, due.deadline(), due.epoch()));
  }
}
