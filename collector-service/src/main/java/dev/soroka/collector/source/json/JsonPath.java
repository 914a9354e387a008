package dev.soroka.collector.source.json;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The part of JSONPath that names places: {@code $}, {@code .name}, {@code ['name']}, {@code [n]}
 * and {@code [*]}. It searches nothing, so it costs nothing.
 */
record JsonPath(List<Step> steps) {
  private static final Pattern STEP =
      Pattern.compile(
          "\\.([^.\\[\\]*'\"\\s()?@]+)|\\['((?:[^'\\\\]|\\\\.)*)'\\]|\\[\"((?:[^\"\\\\]|\\\\.)*)\"\\]"
              + "|\\[(-?\\d{1,9})\\]|(\\[\\*\\]|\\.\\*)");

  JsonPath {
    steps = List.copyOf(steps);
  }

  /** One step of a path. */
  sealed interface Step {
    /** To the member of that name. */
    record Name(String name) implements Step {}

    /** To the element at that place; a negative place counts from the end. */
    record Place(int place) implements Step {}

    /** To each element of a list, or each value of an object. */
    record Each() implements Step {}
  }

  /** The path that is written so; throws, saying what is wrong with it, where it is none. */
  static JsonPath of(String written) {
    var path = written.strip();
    problem(path).ifPresent(JsonPath::refuse);
    var steps = new ArrayList<Step>();
    var matcher = STEP.matcher(path);
    var place = 1;
    while (place < path.length()) {
      if (!matcher.find(place) || matcher.start() != place) {
        refuse("«%s» is no step of a JSONPath".formatted(path.substring(place)));
      }
      steps.add(step(matcher));
      place = matcher.end();
    }
    return new JsonPath(steps);
  }

  private static void refuse(String problem) {
    throw new IllegalArgumentException(problem);
  }

  /** What is wrong with a path. */
  static Optional<String> problem(String path) {
    if (!path.startsWith("$")) {
      return Optional.of("«%s» is no JSONPath: it begins with $".formatted(path));
    }
    if (path.contains("..")) {
      return Optional.of("«%s» searches at any depth (..), which is not offered".formatted(path));
    }
    if (path.contains("?(") || path.contains("[?") || path.contains("[(")) {
      return Optional.of("«%s» has a filter, which is not offered".formatted(path));
    }
    return Optional.empty();
  }

  private static Step step(Matcher matcher) {
    if (matcher.group(5) != null) {
      return new Step.Each();
    }
    if (matcher.group(4) != null) {
      return new Step.Place(Integer.parseInt(matcher.group(4)));
    }
    for (var group = 1; group <= 3; group++) {
      if (matcher.group(group) != null) {
        return new Step.Name(group == 1 ? matcher.group(1) : unescaped(matcher.group(group)));
      }
    }
    throw new IllegalStateException("every step is a name, a place or each");
  }

  private static String unescaped(String name) {
    return name.replaceAll("\\\\(.)", "$1");
  }

  /** The nodes at this path, in order. */
  List<JsonNode> in(JsonNode root) {
    var nodes = List.of(root);
    for (var step : steps) {
      nodes = next(nodes, step);
    }
    return nodes;
  }

  /**
   * The elements of the list at this path; nothing where there is no such list, which is not the
   * same as a list without elements.
   */
  Optional<List<JsonNode>> list(JsonNode root) {
    var nodes = List.of(root);
    for (var i = 0; i < steps.size(); i++) {
      var next = next(nodes, steps.get(i));
      if (next.isEmpty()) {
        return quiet(nodes, i) ? Optional.of(List.of()) : Optional.empty();
      }
      nodes = next;
    }
    return Optional.of(nodes.stream().flatMap(JsonPath::elements).toList());
  }

  /** Lists without elements, and null where the last list should be, have nothing to tell. */
  private boolean quiet(List<JsonNode> nodes, int step) {
    var last = step == steps.size() - 1;
    return steps.get(step) instanceof Step.Each
        && nodes.stream().allMatch(node -> node.isContainer() || (last && node.isNull()));
  }

  private static Stream<JsonNode> elements(JsonNode node) {
    return node.isArray() ? node.values().stream() : Stream.of(node);
  }

  private static List<JsonNode> next(List<JsonNode> nodes, Step step) {
    return nodes.stream().flatMap(node -> next(node, step).stream()).toList();
  }

  private static List<JsonNode> next(JsonNode node, Step step) {
    return switch (step) {
      case Step.Name(var name) -> present(node.get(name));
      case Step.Place(var place) ->
          present(node.isArray() ? node.get(place < 0 ? node.size() + place : place) : null);
      case Step.Each() -> List.copyOf(node.values());
    };
  }

  private static List<JsonNode> present(@Nullable JsonNode node) {
    return node == null ? List.of() : List.of(node);
  }
}
