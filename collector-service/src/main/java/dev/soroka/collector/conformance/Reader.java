package dev.soroka.collector.conformance;

import dev.soroka.collector.preset.Presets;
import dev.soroka.collector.source.Kind;
import dev.soroka.collector.source.Page;
import dev.soroka.collector.source.Reading;
import dev.soroka.collector.source.Recipe;
import dev.soroka.collector.source.feed.FeedKind;
import dev.soroka.collector.source.html.HtmlKind;
import dev.soroka.collector.source.json.JsonKind;
import dev.soroka.collector.source.push.PushKind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one saved answer: with the preset that names it, else as a feed. */
final class Reader {
  private static final Kind FEED = new FeedKind();

  /** What the collector fetches at most. */
  private static final long LARGEST = 15 << 20;

  /** What streams send is read as JSON is. */
  private static final Kind OTHER = new JsonKind();

  private final Presets presets = new Presets();
  private final Map<String, Kind> kinds =
      Stream.of(FEED, new HtmlKind(), OTHER, new PushKind())
          .collect(Collectors.toMap(Kind::name, Function.identity()));

  Verdict read(Path file, String name) throws IOException {
    if (Files.size(file) > LARGEST) {
      return new Verdict(name, FEED.name(), List.of(), "more than 15 MB");
    }
    var recorded = presets.recorded(file);
    var kind = recorded.map(it -> it.source().kind()).orElse(FEED.name());
    var recipe = recorded.map(Presets.Recorded::recipe).orElse(Recipe.PLAIN);
    var address = recorded.map(it -> address(it.source().url())).orElse(Sample.ADDRESS);
    var reading = kinds.getOrDefault(kind, OTHER).read(page(file, address), recipe);
    return switch (reading) {
      case Reading.Items(var items, var problems) ->
          new Verdict(
              name,
              kind,
              items.stream().map(Verdict.Entry::of).toList(),
              problems.isEmpty() ? null : String.join("; ", problems));
      case Reading.Unreadable(var error) -> new Verdict(name, kind, List.of(), error);
    };
  }

  private static URI address(String url) {
    return url.startsWith("http") ? URI.create(url) : Sample.ADDRESS;
  }

  private static Page page(Path file, URI address) throws IOException {
    var saved = Files.getLastModifiedTime(file).toInstant();
    return Sample.page(Files.readAllBytes(file), address, saved);
  }
}
