package dev.soroka.collector.discovery.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The places inside the items of a candidate, by the paths on which they agree. */
final class Columns {
  private static final int ELEMENTS = 150;
  private static final double LEAST_FILLED = 0.3;
  private static final Set<String> SILENT = Set.of("script", "style", "svg", "br", "hr", "path");

  private Columns() {}

  static List<Column> of(List<Element> items) {
    Map<String, Map<Integer, Element>> found = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      var item = items.get(i);
      int number = i;
      item.getAllElements().stream()
          .skip(1)
          .limit(ELEMENTS)
          .filter(element -> !SILENT.contains(element.normalName()))
          .forEach(element -> note(found, number, item, element));
    }
    var columns = new ArrayList<Column>();
    columns.add(new Column(".", items.size(), items));
    found.forEach(
        (path, cells) -> columns.add(new Column(path, items.size(), List.copyOf(cells.values()))));
    return columns.stream().filter(column -> column.filled() >= LEAST_FILLED).toList();
  }

  private static void note(
      Map<String, Map<Integer, Element>> found, int number, Element item, Element element) {
    for (var path : paths(item, element)) {
      found.computeIfAbsent(path, _ -> new LinkedHashMap<>()).putIfAbsent(number, element);
    }
  }

  /** From what is likely to stay to what is only a place. */
  private static List<String> paths(Element item, Element element) {
    var names = Names.of(element);
    var paths = new ArrayList<>(names.classes());
    var role = element.attr("itemprop");
    if (role.matches("[A-Za-z]{1,40}")) {
      paths.add("[itemprop=" + role + "]");
    }
    var parent = element.parent();
    if (parent != null && !parent.equals(item)) {
      Names.of(parent).classes().stream()
          .limit(2)
          .forEach(it -> paths.add(it + " > " + names.tag()));
      if (parent.normalName().matches("td|dd|li|h[1-6]")) {
        paths.add(place(parent) + " > " + names.tag());
      }
    }
    if (element.normalName().matches("td|dd|div|span") && item.equals(parent)) {
      paths.add(place(element));
    }
    paths.add(names.tag());
    return paths;
  }

  private static String place(Element element) {
    return element.normalName().matches("h[1-6]")
        ? element.normalName()
        : element.normalName() + ":nth-child(" + (element.elementSiblingIndex() + 1) + ")";
  }
}
