package dev.soroka.management.others;

import dev.soroka.common.api.CollectorApi;
import dev.soroka.common.contract.Source;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.Sources;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/** A collector that knows feeds and pushes, and does not say how busy it is. */
@Component
class ChoosyCollector implements CollectorApi {
  @Override
  public List<String> problems(Source source) {
    return List.of("feed", Source.PUSH).contains(source.kind())
        ? List.of()
        : List.of("There is no kind " + source.kind() + ".");
  }

  @Override
  public Trial trial(Source source) {
    return new Trial(List.of(Items.titled("From " + source.url()).item()), List.of());
  }

  @Override
  public Discovery discover(Wanted wanted) {
    return new Discovery(List.of(), List.of(), List.of());
  }

  @Override
  public List<Preset> presets() {
    var source = Sources.feed("https://example.org/feed").source();
    return List.of(new Preset("example", "An example.", source));
  }

  @Override
  public CollectorStatus status() {
    throw new ResourceAccessException("the collector is away");
  }
}
