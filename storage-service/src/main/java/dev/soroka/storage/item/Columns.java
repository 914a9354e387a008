package dev.soroka.storage.item;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Lists turned on their side: each column of many rows as one array, for {@code unnest}. */
final class Columns {
  private Columns() {}

  static <R> SqlArrayValue uuids(List<R> rows, Function<R, @Nullable UUID> column) {
    return array("uuid", rows, column);
  }

  static <R> SqlArrayValue numbers(List<R> rows, Function<R, @Nullable Number> column) {
    return array("bigint", rows, column);
  }

  static <R> SqlArrayValue texts(List<R> rows, Function<R, @Nullable String> column) {
    return array("text", rows, column);
  }

  static <R> SqlArrayValue moments(List<R> rows, Function<R, @Nullable Instant> column) {
    return array("timestamptz", rows, column);
  }

  private static <R, V> SqlArrayValue array(
      String type, List<R> rows, Function<R, @Nullable V> column) {
    return new SqlArrayValue(type, rows.stream().map(column).toArray());
  }
}
