package dev.soroka.collector.source.json;

import dev.soroka.collector.charset.Decoding;
import dev.soroka.collector.mapping.Draft;
import dev.soroka.collector.mapping.Element;
import dev.soroka.collector.mapping.Harvest;
import dev.soroka.collector.mapping.ItemMapping;
import dev.soroka.collector.mapping.MappingProblems;
import dev.soroka.collector.source.Impression;
import dev.soroka.collector.source.Kind;
import dev.soroka.collector.source.Page;
import dev.soroka.collector.source.Reading;
import dev.soroka.collector.source.Recipe;
import dev.soroka.common.contract.Mapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Answers in JSON, mapped by JSONPath: the list, and inside it the fields of each element. */
@Component
public final class JsonKind implements Kind {
  private static final String ROOT = "$";
  private static final String INSIDE = "inside";

  @Override
  public String name() {
    return "json";
  }

  @Override
  public List<String> problems(Mapping mapping, Map<String, Object> options) {
    var problems = new ArrayList<>(faults(mapping));
    if (mapping.title() == null && mapping.text() == null) {
      problems.add("a json mapping says where the title or the text is");
    }
    var inside = options.get(INSIDE);
    if (inside != null && (!(inside instanceof String marker) || marker.isBlank())) {
      problems.add("the option inside is what stands before the JSON of a page: window.state=");
    }
    return problems;
  }

  /** What is wrong with the paths, patterns and formats of a mapping. */
  public static List<String> faults(Mapping mapping) {
    return MappingProblems.of(mapping, JsonKind::problem);
  }

  private static Optional<String> problem(String path) {
    try {
      JsonPath.of(path);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.ofNullable(e.getMessage());
    }
  }

  @Override
  public Reading read(Page page, Recipe recipe) {
    var text = Decoding.text(page.body(), page.header("Content-Type"));
    var inside = recipe.options().get(INSIDE);
    if (inside == null) {
      return read(page, recipe, text);
    }
    return Embedded.after(inside.toString(), text)
        .map(json -> read(page, recipe, json))
        .orElseGet(
            () ->
                new Reading.Unreadable(
                    "no JSON after «%s» on %s".formatted(inside, Impression.of(text))));
  }

  private static Reading read(Page page, Recipe recipe, String text) {
    try {
      return read(page, recipe, JsonText.tree(text));
    } catch (IllegalArgumentException e) {
      return new Reading.Unreadable(
          JsonText.isLikely(text)
              ? "not JSON: " + e.getMessage()
              : "not JSON but " + Impression.of(text));
    }
  }

  /** The first element of a page, whether or not it would make an item; empty without one. */
  public Optional<Draft> first(Page page, Mapping mapping) {
    try {
      var root = JsonText.tree(Decoding.text(page.body(), page.header("Content-Type")));
      var where = mapping.items() == null ? ROOT : mapping.items();
      var fields = new ItemMapping(mapping, page.address(), page.fetchedAt());
      return JsonPath.of(where).list(root).stream()
          .flatMap(List::stream)
          .findFirst()
          .map(it -> fields.draft(element(it, new HashMap<>()), Draft.EMPTY));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Reading read(Page page, Recipe recipe, JsonNode root) {
    var mapping = recipe.mapping();
    var where = mapping.items() == null ? ROOT : mapping.items();
    var elements = root.isNull() ? Optional.<List<JsonNode>>empty() : JsonPath.of(where).list(root);
    if (elements.isEmpty()) {
      return new Reading.Unreadable(
          "JSON without the list %s: it is %s".formatted(where, shape(root)));
    }
    var fields = new ItemMapping(mapping, page.address(), page.fetchedAt());
    var paths = new HashMap<String, JsonPath>();
    var drafts =
        elements.get().stream().map(it -> fields.draft(element(it, paths), Draft.EMPTY)).toList();
    return Reading.of(Harvest.of(drafts, mapping, recipe.identity()));
  }

  private static Element element(JsonNode node, Map<String, JsonPath> paths) {
    return path ->
        paths.computeIfAbsent(path, JsonPath::of).in(node).stream()
            .flatMap(it -> it.isArray() ? it.values().stream() : Stream.of(it))
            .filter(JsonNode::isValueNode)
            .filter(it -> !it.isNull())
            .map(JsonNode::asString)
            .toList();
  }

  private static String shape(JsonNode node) {
    if (node.isObject()) {
      return "an object with "
          + String.join(", ", node.propertyNames().stream().limit(10).toList());
    }
    return node.isArray() ? "a list of " + node.size() : "the value " + node;
  }
}
