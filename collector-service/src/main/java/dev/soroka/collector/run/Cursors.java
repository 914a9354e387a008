package dev.soroka.collector.run;

import dev.soroka.common.contract.CollectRequested;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes cursors as JSON. */
@Component
class Cursors {
  private static final Logger log = LoggerFactory.getLogger(Cursors.class);

  private final JsonMapper json;

  Cursors(JsonMapper json) {
    this.json = json;
  }

  /** What is remembered of the source, if it is still the same source. */
  Cursor read(CollectRequested task) {
    int generation = task.source().generation();
    var text = task.cursor();
    if (text == null) {
      return Cursor.fresh(generation);
    }
    try {
      return Optional.ofNullable(json.readValue(text, Cursor.class))
          .filter(cursor -> cursor.generation() == generation)
          .orElseGet(() -> Cursor.fresh(generation));
    } catch (JacksonException e) {
      // Costs one unconditional request, while insisting would cost the source.
      log.info("An unreadable cursor is forgotten: {}", e.getOriginalMessage());
      return Cursor.fresh(generation);
    }
  }

  String write(Cursor cursor) {
    return json.writeValueAsString(cursor);
  }
}
