package dev.soroka.collector.discovery.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * How an element can be selected by what it is called.
 *
 * @param tag its tag alone
 * @param classes its tag with each class that is likely to stay
 */
record Names(String tag, List<String> classes) {
  private static final Pattern PLAIN = Pattern.compile("-?[A-Za-z_][A-Za-z0-9_-]{0,60}");

  /** Names that a build or a script makes up: letters and digits in disorder, or a bare number. */
  private static final Pattern MADE_UP =
      Pattern.compile("(?i).*(?:^|[-_])(?=[a-z]*\\d)(?=\\d*[a-z])[a-z0-9]{5,}$|.*[-_]?\\d{3,}$");

  private static final Pattern STATE =
      Pattern.compile(
          "(?i)(?:is|has|js)-.*|active|selected|odd|even|first|last|new|open|closed|visited|hidden|clearfix");

  private static final int CLASSES = 3;
  private static final int LEVELS = 4;

  Names {
    classes = List.copyOf(classes);
  }

  static Names of(Element element) {
    var tag = element.normalName();
    return new Names(
        tag,
        element.classNames().stream()
            .filter(Names::stays)
            .limit(CLASSES)
            .map(it -> tag + "." + it)
            .toList());
  }

  private static boolean stays(String name) {
    return PLAIN.matcher(name).matches()
        && !MADE_UP.matcher(name).matches()
        && !STATE.matcher(name).matches();
  }

  /** The ways down to the element from what can be named above it, each ending in {@code " > "}. */
  static List<String> ancestry(Element element) {
    var ways = new ArrayList<String>();
    var down = new StringBuilder(" > ");
    var parent = element.parent();
    for (int level = 0; parent != null && level < LEVELS; level++) {
      var names = of(parent);
      if (PLAIN.matcher(parent.id()).matches() && !MADE_UP.matcher(parent.id()).matches()) {
        ways.add("#" + parent.id() + down);
      }
      names.classes().stream().limit(2).forEach(it -> ways.add(it + down));
      if (!ways.isEmpty() || names.tag().equals("body")) {
        break;
      }
      down.insert(0, " > " + names.tag());
      parent = parent.parent();
    }
    if (ways.isEmpty()) {
      ways.add(down.substring(" > ".length()));
    }
    return ways;
  }
}
