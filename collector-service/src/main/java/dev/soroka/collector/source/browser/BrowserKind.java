package dev.soroka.collector.source.browser;

import dev.soroka.collector.browser.Browsers;
import dev.soroka.collector.browser.Errand;
import dev.soroka.collector.browser.Steps;
import dev.soroka.collector.fetch.Fetched;
import dev.soroka.collector.fetch.FetchesItself;
import dev.soroka.collector.fetch.Trouble;
import dev.soroka.collector.fetch.Visit;
import dev.soroka.collector.source.Kind;
import dev.soroka.collector.source.Page;
import dev.soroka.collector.source.Reading;
import dev.soroka.collector.source.Recipe;
import dev.soroka.collector.source.html.HtmlKind;
import dev.soroka.common.contract.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pages that show their items only in a browser: opened, worked on as the steps under {@code
 * options} say, and then mapped by CSS selectors like those of kind html.
 */
@Component
public final class BrowserKind implements Kind, FetchesItself {
  private final Browsers browsers;
  private final HtmlKind html;

  public BrowserKind(Browsers browsers, HtmlKind html) {
    this.browsers = browsers;
    this.html = html;
  }

  @Override
  public String name() {
    return "browser";
  }

  @Override
  public boolean crawls() {
    return true;
  }

  @Override
  public List<String> problems(Mapping mapping, Map<String, Object> options) {
    var problems = new ArrayList<String>();
    if (!browsers.areOn()) {
      problems.add(Browsers.OFF);
    }
    problems.addAll(html.problems(mapping, options));
    problems.addAll(Steps.problems(options));
    return problems;
  }

  @Override
  public Fetched fetch(Visit visit, Recipe recipe) {
    try {
      var steps = Steps.of(recipe.options());
      return browsers.open(
          new Errand(visit, steps, awaited(recipe.mapping()), page -> isEmpty(page, recipe)));
    } catch (Steps.Fault e) {
      return new Fetched.Failed(Trouble.STEP, String.valueOf(e.getMessage()), null);
    }
  }

  @Override
  public Reading read(Page page, Recipe recipe) {
    var reading = html.read(page, recipe);
    var picture = page.header(Browsers.PICTURE);
    return reading instanceof Reading.Unreadable(var error) && picture.isPresent()
        ? new Reading.Unreadable(error + "; a picture of it is kept as " + picture.get())
        : reading;
  }

  private boolean isEmpty(Page page, Recipe recipe) {
    return html.read(page, recipe) instanceof Reading.Unreadable;
  }

  private static @Nullable String awaited(Mapping mapping) {
    var items = mapping.items();
    return items == null || items.equals(".") ? null : items;
  }
}
