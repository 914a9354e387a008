package dev.soroka.collector.source.push;

import dev.soroka.collector.charset.Decoding;
import dev.soroka.collector.source.Kind;
import dev.soroka.collector.source.Page;
import dev.soroka.collector.source.Reading;
import dev.soroka.collector.source.Recipe;
import dev.soroka.collector.source.json.JsonKind;
import dev.soroka.collector.source.json.JsonText;
import dev.soroka.common.contract.Mapping;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Bodies that were pushed to us; they are mapped as JSON answers are. */
@Component
public final class PushKind implements Kind {
  private final JsonKind json = new JsonKind();

  @Override
  public String name() {
    return "push";
  }

  /** Without a mapping a push has the shape of our own items. */
  @Override
  public List<String> problems(Mapping mapping, Map<String, Object> options) {
    var problems = new ArrayList<String>();
    Pusher.problem(options).ifPresent(problems::add);
    if (!mapping.equals(Mapping.NONE)) {
      problems.addAll(json.problems(mapping, options));
    } else if (problems.isEmpty() && Pusher.of(options) != Pusher.SOROKA) {
      problems.add(
          "a shop's orders need a mapping; the presets woocommerce-orders and shopify-orders have one");
    }
    return problems;
  }

  @Override
  public Reading read(Page page, Recipe recipe) {
    return Pusher.of(recipe.options()) == Pusher.SOROKA
        ? json.read(page, recipe)
        : json.read(completed(page), recipe);
  }

  /** What is no JSON is left for the reader of JSON to refuse in its own words. */
  private static Page completed(Page page) {
    try {
      var text = Decoding.text(page.body(), page.header("Content-Type"));
      var order = ShopOrder.completed(JsonText.tree(text)).toString();
      return new Page(
          page.address(),
          page.status(),
          HttpHeaders.of(Map.of(), (_, _) -> true),
          order.getBytes(StandardCharsets.UTF_8),
          page.fetchedAt());
    } catch (IllegalArgumentException e) {
      return page;
    }
  }
}
