package dev.soroka.collector.source.html;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Where something is on a page: {@code selector}, {@code selector@attribute}, {@code @attribute} of
 * the element itself, or {@code .} for the element itself.
 *
 * @param elements which elements inside; null for the element itself
 * @param attribute which attribute of theirs; null for what they show
 */
record Selection(@Nullable Evaluator elements, @Nullable String attribute) {
  private static final Pattern ATTRIBUTE = Pattern.compile("^(.*)@([\\w:.-]+)$");

  /** The selection that is written so; throws, saying what is wrong with it, where it is none. */
  static Selection of(String written) {
    var matcher = ATTRIBUTE.matcher(written.strip());
    return matcher.find()
        ? new Selection(evaluator(matcher.group(1)), matcher.group(2))
        : new Selection(evaluator(written), null);
  }

  private static @Nullable Evaluator evaluator(String selector) {
    if (selector.isBlank() || selector.strip().equals(".")) {
      return null;
    }
    try {
      return QueryParser.parse(selector);
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "«%s» is no CSS selector: %s".formatted(selector.strip(), e.getMessage()), e);
    }
  }

  List<Element> in(Element element) {
    return elements == null ? List.of(element) : List.copyOf(element.select(elements));
  }

  /** What is found there, by what each element is to show. */
  Stream<String> values(Element element, Function<Element, String> shown) {
    var found = in(element).stream();
    return attribute == null
        ? found.map(shown)
        : found.filter(it -> it.hasAttr(attribute)).map(it -> it.attr(attribute));
  }
}
