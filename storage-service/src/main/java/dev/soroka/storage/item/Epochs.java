package dev.soroka.storage.item;

import dev.soroka.common.contract.ItemsCollected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The newest epoch of each stream. A holder that was replaced, and has not noticed, sends under an
 * older one.
 */
@Component
class Epochs {
  private final JdbcClient jdbc;

  Epochs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether nobody has taken the stream over since; what is no stream always passes. */
  boolean isPresent(ItemsCollected event) {
    var epoch = event.epoch();
    if (epoch == null) {
      return true;
    }
    long newest = newest(event.source());
    if (newest >= epoch) {
      return newest == epoch;
    }
    return begin(event.source(), epoch);
  }

  private long newest(long source) {
    return jdbc.sql("select epoch from stream_epoch where source = :source")
        .param("source", source)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** False when a newer epoch was quicker; a source that is gone begins nothing. */
  private boolean begin(long source, long epoch) {
    jdbc.sql(
            """
            insert into stream_epoch as e (source, epoch)
            select id, :epoch from source where id = :source
            on conflict (source) do update set epoch = greatest(e.epoch, excluded.epoch)
            """)
        .param("source", source)
        .param("epoch", epoch)
        .update();
    return newest(source) <= epoch;
  }
}
