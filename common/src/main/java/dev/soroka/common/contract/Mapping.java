package dev.soroka.common.contract;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the answers of a source become items; the same shape for every kind.
 *
 * @param items where the list of items is; null where the kind knows
 */
public record Mapping(
    @Nullable String items,
    @Nullable Field key,
    @Nullable Field title,
    @Nullable Field text,
    @Nullable Field link,
    @Nullable Field time,
    @Nullable Field subject,
    Map<String, Field> labels,
    Map<String, Field> numbers,
    @Nullable Pictures pictures,
    @Nullable Field recipient) {
  /** The mapping that says nothing, for kinds that need none. */
  public static final Mapping NONE =
      new Mapping(null, null, null, null, null, null, null, Map.of(), Map.of(), null, null);

  public Mapping {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
  }

  /**
   * Where one attribute of an item is found; written as its path alone where nothing else is set.
   *
   * @param path a JSONPath, a CSS selector, or {@code selector@attribute}, as the kind has it
   * @param prefix put before the value
   * @param pattern an RE2 expression whose one group is the value
   * @param format {@code iso}, {@code rfc1123}, {@code epoch-seconds}, {@code epoch-millis} or a
   *     date pattern
   * @param zone the time zone of a date pattern without one
   * @param unit the unit of a number that does not say its own
   * @param scale multiplies a number
   */
  public record Field(
      String path,
      @Nullable String prefix,
      @Nullable String pattern,
      @Nullable String format,
      @Nullable String zone,
      @Nullable String unit,
      @Nullable BigDecimal scale) {
    public Field {
      if (path.isBlank()) {
        throw new IllegalArgumentException("a field has a path");
      }
    }

    /** The value at this path as it stands there. */
    public static Field at(String path) {
      return new Field(path, null, null, null, null, null, null);
    }
  }

  /** Where the pictures of an item are: the paths of the addresses and of their captions. */
  public record Pictures(String path, @Nullable String caption) {}
}
