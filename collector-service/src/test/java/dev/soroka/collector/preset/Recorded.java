package dev.soroka.collector.preset;

import static dev.soroka.collector.source.Pages.items;
import static dev.soroka.collector.source.Pages.page;

import dev.soroka.collector.source.Kind;
import dev.soroka.collector.source.Recipe;
import dev.soroka.collector.source.feed.FeedKind;
import dev.soroka.collector.source.html.HtmlKind;
import dev.soroka.collector.source.json.JsonKind;
import dev.soroka.collector.source.push.PushKind;
import dev.soroka.common.api.CollectorApi.Preset;
import dev.soroka.common.contract.Item;

/** Reads an answer, written by hand in the documented shape, as a preset does. */
final class Recorded {
  private static final Presets PRESETS = new Presets();

  private Recorded() {}

  /** The first item of the answer. */
  static Item first(String preset, String body) {
    var source =
        PRESETS.all().stream()
            .filter(it -> it.name().equals(preset))
            .map(Preset::source)
            .findFirst()
            .orElseThrow();
    return items(kind(source.kind()).read(page(body), Recipe.of(source))).getFirst();
  }

  private static Kind kind(String name) {
    return switch (name) {
      case "feed" -> new FeedKind();
      case "html" -> new HtmlKind();
      case "push" -> new PushKind();
      default -> new JsonKind();
    };
  }
}
