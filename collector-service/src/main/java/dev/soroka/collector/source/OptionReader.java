package dev.soroka.collector.source;

import dev.soroka.common.json.SorokaJson;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads the options of a source, noting what is wrong with them. */
public final class OptionReader {
  private static final JsonMapper JSON = SorokaJson.mapper();

  private final Map<?, ?> options;
  private final String prefix;
  private final List<String> problems;

  /** The reader of these options. */
  public OptionReader(Map<String, Object> options) {
    this(options, "", new ArrayList<>());
  }

  private OptionReader(Map<?, ?> options, String prefix, List<String> problems) {
    this.options = options;
    this.prefix = prefix;
    this.problems = problems;
  }

  /** The object under this name; an empty one where there is none. */
  public OptionReader inside(String name) {
    var value = options.get(name);
    if (value != null && !(value instanceof Map)) {
      problems.add("%s%s is an object".formatted(prefix, name));
    }
    var inner = value instanceof Map<?, ?> map ? map : Map.of();
    return new OptionReader(inner, prefix + name + ".", problems);
  }

  /** Whether anything stands under this name. */
  public boolean has(String name) {
    return options.get(name) != null;
  }

  /** The text under this name. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(options.get(name)).map(String::valueOf).filter(it -> !it.isBlank());
  }

  /** The values under this name as texts; what is no text is written as JSON. */
  public List<String> texts(String name, int most) {
    var value = options.get(name);
    var values = value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
    if (values.size() > most) {
      problems.add("%s%s has at most %d entries".formatted(prefix, name, most));
    }
    return values.stream().filter(Objects::nonNull).limit(most).map(OptionReader::written).toList();
  }

  /** The texts by name under this name. */
  public Map<String, String> map(String name) {
    var map = new LinkedHashMap<String, String>();
    inside(name).options.forEach((key, value) -> map.put(String.valueOf(key), written(value)));
    return map;
  }

  /** A duration such as PT20S, between these two. */
  public Duration duration(String name, Duration usual, Duration shortest, Duration longest) {
    var value = duration(options.get(name), usual);
    if (value == null || value.compareTo(shortest) < 0 || value.compareTo(longest) > 0) {
      problems.add("%s%s is a duration from %s to %s".formatted(prefix, name, shortest, longest));
      return usual;
    }
    return value;
  }

  /** A whole number between these two. */
  public int number(String name, int usual, int least, int most) {
    var value = options.getOrDefault(name, null);
    if (value == null) {
      return usual;
    }
    if (value instanceof Number number && number.intValue() >= least && number.intValue() <= most) {
      return number.intValue();
    }
    problems.add("%s%s is a number from %d to %d".formatted(prefix, name, least, most));
    return usual;
  }

  /** The value under this name as one of ours; empty where there is none or it is wrong. */
  public <T> Optional<T> value(String name, Class<T> type) {
    var value = options.get(name);
    try {
      return value == null ? Optional.empty() : Optional.of(JSON.convertValue(value, type));
    } catch (RuntimeException _) {
      problems.add("%s%s cannot be read".formatted(prefix, name));
      return Optional.empty();
    }
  }

  /** Notes something else that is wrong. */
  public void problem(String problem) {
    problems.add(prefix + problem);
  }

  /** What was wrong so far. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  private static String written(Object value) {
    return value instanceof String text ? text : JSON.writeValueAsString(value);
  }

  private static @Nullable Duration duration(@Nullable Object value, Duration usual) {
    try {
      return value == null ? usual : Duration.parse(String.valueOf(value));
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
