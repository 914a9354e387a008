package dev.soroka.storage.catalog;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A column of JSON as a value. What somebody broke by hand reads as the usual value, with a
 * warning: one spoilt row must not keep a copy of the catalogue from all the others.
 */
public final class JsonColumn<T> {
  private static final Logger log = LoggerFactory.getLogger(JsonColumn.class);

  private final Class<T> type;
  private final T usual;
  private final JsonMapper json;
  private final Counter broken;

  public JsonColumn(Class<T> type, T usual, JsonMapper json, MeterRegistry meters) {
    this.type = type;
    this.usual = usual;
    // Rows are older than the newest switch: what they do not say is off.
    this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
    this.broken = meters.counter("soroka_storage_broken_json", "column", type.getSimpleName());
  }

  /** What the column says; what it does not say is as usual. */
  public T read(String column) {
    try {
      var value = json.readValue(column, type);
      if (value != null) {
        return value;
      }
    } catch (JacksonException e) {
      // Its message would quote the row, which may hold what a person wrote.
      log.debug("Not a {}: {}", type.getSimpleName(), e.getClass().getSimpleName());
    }
    broken.increment();
    log.warn("A broken {} is read as the usual one", type.getSimpleName());
    return usual;
  }

  /** The value as the column keeps it; null, which changes nothing, stays null. */
  public @Nullable String write(@Nullable T value) {
    return value == null ? null : json.writeValueAsString(value);
  }
}
