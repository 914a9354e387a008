package dev.soroka.collector.stream.chain;

import dev.soroka.collector.enrich.Enrichment;
import dev.soroka.collector.source.Kind;
import dev.soroka.collector.source.Page;
import dev.soroka.collector.source.Reading;
import dev.soroka.collector.source.Recipe;
import dev.soroka.collector.stream.speech.Heard;
import dev.soroka.collector.stream.speech.Speech;
import dev.soroka.collector.stream.speech.StreamKind;
import dev.soroka.collector.stream.speech.StreamOptions;
import dev.soroka.collector.window.Measures;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The kind {@code evm-logs}; it needs no mapping, a swap says what it is. */
@Component
public final class EvmLogsKind implements Kind, StreamKind {
  private final Rpc rpc;

  EvmLogsKind(Rpc rpc) {
    this.rpc = rpc;
  }

  @Override
  public String name() {
    return "evm-logs";
  }

  @Override
  public List<String> problems(Mapping mapping, Map<String, Object> options) {
    var problems = new ArrayList<>(EvmOptions.problems(options));
    problems.addAll(StreamOptions.problems(options));
    problems.addAll(Measures.of(options).problems());
    problems.addAll(Enrichment.problems(options));
    return problems;
  }

  /** What a saved message holds. */
  @Override
  public Reading read(Page page, Recipe recipe) {
    var message = new String(page.body(), StandardCharsets.UTF_8);
    return switch (speech(recipe.options()).hear(message, page.fetchedAt())) {
      case Heard.Events(var items, _) -> new Reading.Items(items, List.of());
      case Heard.Nothing(var impression) -> new Reading.Unreadable(impression);
      case Heard.Refused(var reason) -> new Reading.Unreadable(reason);
    };
  }

  @Override
  public Speech speech(Source source) {
    return speech(source.options());
  }

  private Speech speech(Map<String, Object> written) {
    var options = EvmOptions.of(written);
    return new EvmSpeech(options, new Pools(rpc, options.node()));
  }
}
