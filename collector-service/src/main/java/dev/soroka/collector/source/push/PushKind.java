package dev.soroka.collector.source.push;

import dev.soroka.collector.source.Kind;
import dev.soroka.collector.source.Page;
import dev.soroka.collector.source.Reading;
import dev.soroka.collector.source.Recipe;
import dev.soroka.collector.source.json.JsonKind;
import dev.soroka.common.contract.Mapping;
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

  @Override
  public List<String> problems(Mapping mapping, Map<String, Object> options) {
    return json.problems(mapping, options);
  }

  @Override
  public Reading read(Page page, Recipe recipe) {
    return json.read(page, recipe);
  }
}
