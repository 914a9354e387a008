package dev.soroka.collector.source.feed;

import dev.soroka.collector.charset.Decoding;
import dev.soroka.collector.mapping.Draft;
import dev.soroka.collector.mapping.Element;
import dev.soroka.collector.mapping.Harvest;
import dev.soroka.collector.mapping.ItemMapping;
import dev.soroka.collector.mapping.Links;
import dev.soroka.collector.mapping.MappingProblems;
import dev.soroka.collector.source.Impression;
import dev.soroka.collector.source.Kind;
import dev.soroka.collector.source.Page;
import dev.soroka.collector.source.Reading;
import dev.soroka.collector.source.Recipe;
import dev.soroka.collector.source.json.JsonText;
import dev.soroka.common.contract.Mapping;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF, JSON Feed: needs no mapping, and may add one. */
@Component
public final class FeedKind implements Kind {
  private static final int TAGS = 1_000_000;

  @Override
  public String name() {
    return "feed";
  }

  @Override
  public List<String> problems(Mapping mapping, Map<String, Object> options) {
    var problems = new ArrayList<>(MappingProblems.of(mapping, path -> Optional.empty()));
    if (mapping.items() != null) {
      problems.add("a feed knows itself where its items are");
    }
    return problems;
  }

  @Override
  public Reading read(Page page, Recipe recipe) {
    var text = Decoding.text(page.body(), page.header("Content-Type"));
    if (JsonText.isLikely(text)) {
      return json(page, recipe, text);
    }
    var repaired = XmlRepair.of(text);
    if (repaired.tags() > TAGS) {
      return new Reading.Unreadable("a feed of more than a million tags");
    }
    return FeedTree.of(repaired.xml())
        .map(feed -> xml(page, recipe, feed))
        .orElseGet(() -> no(text.contains("<") && repaired.xml().isBlank() ? "" : text));
  }

  private static Reading no(String text) {
    return new Reading.Unreadable("not a feed but " + Impression.of(text));
  }

  private static Reading json(Page page, Recipe recipe, String text) {
    try {
      var tree = JsonText.tree(text);
      if (!JsonFeed.is(tree)) {
        return no(text);
      }
      var feed = new JsonFeed(tree, address(page), page.fetchedAt());
      return items(page, recipe, feed.items(), feed::draft, (item, name) -> List.of());
    } catch (IllegalArgumentException e) {
      return new Reading.Unreadable("neither a feed nor JSON: " + e.getMessage());
    }
  }

  private static Reading xml(Page page, Recipe recipe, FeedTree feed) {
    var entries = new XmlEntries(feed, new Bases(address(page)), page.fetchedAt());
    return items(page, recipe, feed.entries(), entries::draft, entries::values);
  }

  private static <T> Reading items(
      Page page, Recipe recipe, List<T> entries, Function<T, Draft> found, Others<T> others) {
    var mapping = recipe.mapping();
    var fields = new ItemMapping(mapping, address(page), page.fetchedAt());
    var drafts =
        entries.stream()
            .map(
                entry -> {
                  var draft = found.apply(entry);
                  return fields.draft(element(draft, name -> others.values(entry, name)), draft);
                })
            .toList();
    return Reading.of(Harvest.of(drafts, mapping, recipe.identity()));
  }

  /** The server may say that the address it answered at is not the feed's own. */
  private static URI address(Page page) {
    return page.header("Content-Location")
        .flatMap(location -> Links.web(location, page.address()))
        .map(URI::create)
        .orElse(page.address());
  }

  /** What mappings of feeds can name: what every feed has, and its own elements. */
  private static Element element(Draft draft, Function<String, List<String>> others) {
    return new Element() {
      @Override
      public List<String> at(String path) {
        var name = path.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
          case "title" -> List.of(draft.title());
          case "text" -> List.of(draft.text());
          case "link" -> draft.link() == null ? List.of() : List.of(draft.link());
          case "guid" -> draft.key() == null ? List.of() : List.of(draft.key());
          case "author", "tag", "lang" -> draft.labels().getOrDefault(name, List.of());
          default -> others.apply(name);
        };
      }

      @Override
      public String plain(String value) {
        return value;
      }
    };
  }

  /** The elements of an entry that only its own feed knows. */
  @FunctionalInterface
  private interface Others<T> {
    List<String> values(T entry, String name);
  }
}
