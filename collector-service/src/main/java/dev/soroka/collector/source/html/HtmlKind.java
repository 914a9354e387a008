package dev.soroka.collector.source.html;

import dev.soroka.collector.charset.Decoding;
import dev.soroka.collector.mapping.Draft;
import dev.soroka.collector.mapping.Harvest;
import dev.soroka.collector.mapping.ItemMapping;
import dev.soroka.collector.mapping.Links;
import dev.soroka.collector.mapping.MappingProblems;
import dev.soroka.collector.plain.PlainText;
import dev.soroka.collector.source.Impression;
import dev.soroka.collector.source.Kind;
import dev.soroka.collector.source.Page;
import dev.soroka.collector.source.Reading;
import dev.soroka.collector.source.Recipe;
import dev.soroka.common.contract.Mapping;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Pages of HTML, mapped by CSS selectors. A page on which the list is not found is a failure: it
 * has changed, or it is a page for robots.
 */
@Component
public final class HtmlKind implements Kind {
  private static final int ELEMENTS = 500_000;

  @Override
  public String name() {
    return "html";
  }

  @Override
  public boolean crawls() {
    return true;
  }

  @Override
  public List<String> problems(Mapping mapping, Map<String, Object> options) {
    var problems = new ArrayList<>(MappingProblems.of(mapping, HtmlKind::problem));
    if (mapping.items() == null) {
      problems.add("an html mapping says which elements are the items");
    }
    if (mapping.title() == null && mapping.text() == null) {
      problems.add("an html mapping says where the title or the text is");
    }
    return problems;
  }

  private static Optional<String> problem(String path) {
    try {
      Selection.of(path);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.ofNullable(e.getMessage());
    }
  }

  @Override
  public Reading read(Page page, Recipe recipe) {
    var text = Decoding.text(page.body(), page.header("Content-Type"));
    if (text.chars().filter(character -> character == '<').count() > ELEMENTS) {
      return new Reading.Unreadable("a page of more than half a million elements");
    }
    var document = Jsoup.parse(text, page.address().toString());
    var where = recipe.mapping().items() == null ? "." : recipe.mapping().items();
    var elements = Selection.of(where).in(document);
    if (elements.isEmpty()) {
      return new Reading.Unreadable(
          "the selector %s found nothing on %s".formatted(where, Impression.of(text)));
    }
    return read(page, recipe, document, elements);
  }

  private static Reading read(Page page, Recipe recipe, Document document, List<Element> elements) {
    var mapping = recipe.mapping();
    var fields = new ItemMapping(mapping, base(page, document), page.fetchedAt());
    var paths = new HashMap<String, Selection>();
    var drafts =
        elements.stream().map(it -> fields.draft(element(it, paths), Draft.EMPTY)).toList();
    return Reading.of(Harvest.of(drafts, mapping, recipe.identity()));
  }

  private static URI base(Page page, Document document) {
    var base = document.selectFirst("base[href]");
    return base == null
        ? page.address()
        : Links.absolute(base.attr("href"), page.address()).orElse(page.address());
  }

  private static dev.soroka.collector.mapping.Element element(
      Element element, Map<String, Selection> paths) {
    return new dev.soroka.collector.mapping.Element() {
      @Override
      public List<String> at(String path) {
        return paths
            .computeIfAbsent(path, Selection::of)
            .values(element, PlainText::ofMarkup)
            .toList();
      }

      @Override
      public String plain(String value) {
        return PlainText.ofText(value);
      }
    };
  }
}
