package dev.soroka.collector.source.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The children of one element by their names; those of a group of media count as its own. */
record Children(Map<String, List<Element>> byName) {
  static Children of(Element element) {
    var byName = new LinkedHashMap<String, List<Element>>();
    for (var child : element.children()) {
      var name = Namespaces.name(child);
      byName.computeIfAbsent(name, it -> new ArrayList<>()).add(child);
      if (name.equals("media:group")) {
        of(child)
            .byName
            .forEach(
                (inner, found) ->
                    byName.computeIfAbsent(inner, it -> new ArrayList<>()).addAll(found));
      }
    }
    return new Children(byName);
  }

  /** All children of these names, those of the first name first. */
  Stream<Element> named(String... names) {
    return Stream.of(names).flatMap(name -> byName.getOrDefault(name, List.of()).stream());
  }
}
