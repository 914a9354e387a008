package dev.soroka.common.api;

import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What a collector answers at once. Sources come with headers and proxy in the clear or as stored.
 */
public interface CollectorApi {
  /** What is wrong with a source before it is fetched: kind, address, paths, patterns. */
  @PostExchange("/internal/sources/problems")
  List<String> problems(@RequestBody Source source);

  /** Fetches and maps without storing. */
  @PostExchange("/internal/sources/try")
  Trial trial(@RequestBody Source source);

  /** Looks at an address and says how it could be a source. */
  @PostExchange("/internal/sources/discover")
  Discovery discover(@RequestBody Wanted wanted);

  /** Sources that are ready to be added. */
  @GetExchange("/internal/presets")
  List<Preset> presets();

  /** How busy this collector is. */
  @GetExchange("/internal/collector/status")
  CollectorStatus status();

  /** What a fetch would give, and what is wrong with it, for the source's owner to read. */
  record Trial(List<Item> items, List<String> problems) {
    public Trial {
      items = List.copyOf(items);
      problems = List.copyOf(problems);
    }
  }

  /** An address somebody pasted. */
  record Wanted(String url) {}

  /** The sources found at an address, best first, with what the best one gives now. */
  record Discovery(List<Source> sources, List<Item> items, List<String> problems) {
    public Discovery {
      sources = List.copyOf(sources);
      items = List.copyOf(items);
      problems = List.copyOf(problems);
    }
  }

  /** A ready source: its name in lower case, what it is, and the source itself. */
  record Preset(String name, String description, Source source) {}

  /**
   * How busy a collector is.
   *
   * @param workers workers in all
   * @param allowed how many of them may work, as far as the memory goes
   * @param busy how many do
   * @param waiting tasks that wait for one
   * @param browsers the browsers; null from a collector that has none
   * @param breakers the sources whose breaker is open
   */
  record CollectorStatus(
      int workers,
      int allowed,
      int busy,
      int waiting,
      @Nullable BrowserStatus browsers,
      List<OpenBreaker> breakers) {
    public CollectorStatus {
      breakers = List.copyOf(breakers);
    }
  }

  /** Browsers that there may be, that run and that show a page, and their memory in megabytes. */
  record BrowserStatus(int size, int open, int busy, long megabytes) {}

  /** A source that is not asked at the moment, and why. */
  record OpenBreaker(long source, @Nullable String error) {}
}
