package dev.soroka.filter.personal.memory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Lists of rows as arrays, one for each column, as {@code unnest} takes them. */
public final class Columns {
  private Columns() {}

  /** A column of numbers. */
  public static <T> long[] longs(List<T> rows, ToLongFunction<T> column) {
    return rows.stream().mapToLong(column).toArray();
  }

  /** A column of anything that PostgreSQL can read from text. */
  public static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable Object> column) {
    @Nullable String[] texts = new @Nullable String[rows.size()];
    for (int row = 0; row < texts.length; row++) {
      var value = column.apply(rows.get(row));
      texts[row] = value == null ? null : value.toString();
    }
    return texts;
  }

  /** A moment, as rows have it. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
