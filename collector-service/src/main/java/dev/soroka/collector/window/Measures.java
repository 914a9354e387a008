package dev.soroka.collector.window;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a source asks for under the option {@code windows}: {@code {"change": {"of": "price", "as":
 * "change", "over": ["1m", "1h"]}}}; without {@code over} it is all spans.
 */
public final class Measures {
  /** The name of the option. */
  public static final String OPTION = "windows";

  private static final int MOST = 20;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");

  private final List<Measure> measures = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private Measures(Map<String, Object> options) {
    var written = options.get(OPTION);
    if (written instanceof Map<?, ?> map && map.size() <= MOST) {
      map.forEach((name, value) -> read(String.valueOf(name), value));
    } else if (written != null) {
      problems.add(
          "windows is an object of at most %d names, such as {\"change\": {\"of\": \"price\", \"as\":"
                  .formatted(MOST)
              + " \"change\"}}");
    }
  }

  /** What these options ask for. */
  public static Measures of(Map<String, Object> options) {
    return new Measures(options);
  }

  /** What is wrong with what is asked for, for the source's owner. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  List<Measure> all() {
    return List.copyOf(measures);
  }

  /** The numbers of items that are watched; empty for those that only count. */
  Set<String> watched() {
    var watched = new LinkedHashSet<String>();
    measures.forEach(measure -> watched.add(measure.of()));
    return watched;
  }

  private void read(String name, Object value) {
    var fields = value instanceof Map<?, ?> map ? map : Map.of();
    var aggregate = Aggregate.find(Objects.toString(fields.get("as"), ""));
    var of = Objects.toString(fields.get("of"), "").toLowerCase(Locale.ROOT);
    if (!NAME.matcher(name).matches()) {
      problems.add("windows: «%s» is no name of a number, such as change".formatted(name));
    } else if (aggregate.isEmpty()) {
      problems.add("windows.%s.as is sum, count, change, min or max".formatted(name));
    } else if (of.isEmpty() && aggregate.get() != Aggregate.COUNT) {
      problems.add("windows.%s.of names the number that is watched".formatted(name));
    } else {
      var spans = spans(name, fields.get("over"));
      measures.add(new Measure(name, aggregate.get(), of, spans));
    }
  }

  private List<Span> spans(String name, @Nullable Object over) {
    if (over == null) {
      return List.of(Span.values());
    }
    var labels = over instanceof List<?> list ? list : List.of(over);
    var spans = labels.stream().flatMap(it -> Span.find(String.valueOf(it)).stream()).toList();
    if (spans.size() != labels.size() || spans.isEmpty()) {
      problems.add("windows.%s.over lists some of 1m, 5m, 1h and 24h".formatted(name));
    }
    return spans;
  }
}
