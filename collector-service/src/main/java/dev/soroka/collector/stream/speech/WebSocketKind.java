package dev.soroka.collector.stream.speech;

import dev.soroka.collector.enrich.Enrichment;
import dev.soroka.collector.source.Kind;
import dev.soroka.collector.source.Page;
import dev.soroka.collector.source.Reading;
import dev.soroka.collector.source.Recipe;
import dev.soroka.collector.source.json.JsonKind;
import dev.soroka.collector.window.Measures;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The kind {@code websocket}: each message is mapped as a JSON answer is. */
@Component
public final class WebSocketKind implements Kind, StreamKind {
  private final JsonKind json = new JsonKind();

  @Override
  public String name() {
    return "websocket";
  }

  @Override
  public List<String> problems(Mapping mapping, Map<String, Object> options) {
    var problems = new ArrayList<>(json.problems(mapping, Map.of()));
    problems.addAll(StreamOptions.problems(options));
    problems.addAll(Measures.of(options).problems());
    problems.addAll(Enrichment.problems(options));
    return problems;
  }

  /** What a saved message holds. */
  @Override
  public Reading read(Page page, Recipe recipe) {
    return json.read(page, recipe);
  }

  @Override
  public Speech speech(Source source) {
    return new MappedSpeech(source);
  }
}
