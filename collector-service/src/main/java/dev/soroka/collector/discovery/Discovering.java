package dev.soroka.collector.discovery;

import dev.soroka.collector.charset.Decoding;
import dev.soroka.collector.discovery.listing.Listing;
import dev.soroka.collector.fetch.Fetched;
import dev.soroka.collector.fetch.Fetching;
import dev.soroka.collector.fetch.Visit;
import dev.soroka.collector.look.Kinds;
import dev.soroka.collector.look.Looking;
import dev.soroka.collector.source.Page;
import dev.soroka.collector.source.Reading;
import dev.soroka.collector.source.Recipe;
import dev.soroka.collector.source.json.JsonText;
import dev.soroka.common.api.CollectorApi.Discovery;
import dev.soroka.common.api.CollectorApi.Preset;
import dev.soroka.common.contract.Source;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;

/**
 * Looks at an address and says how it could be a source: as the feed that it is, by a preset for
 * its site, by a feed that the page names, or by the list that is on the page.
 */
public class Discovering {
  private static final int FEWEST = 3;
  private static final int MOST_TAGS = 300_000;

  private final Kinds kinds;
  private final List<Preset> presets;
  private final Fetching fetching;
  private final Looking looking;

  /**
   * Discovers with what the collector has.
   *
   * @param presets the ready sources that may be offered
   */
  public Discovering(Kinds kinds, List<Preset> presets, Fetching fetching, Looking looking) {
    this.kinds = kinds;
    this.presets = List.copyOf(presets);
    this.fetching = fetching;
    this.looking = looking;
  }

  /** What there is at the address, as far as it can be found out before the deadline. */
  public Discovery at(String wanted, Instant deadline) {
    var finds = new Finds(looking, deadline);
    var url = HttpUrl.parse(completed(wanted));
    if (url == null) {
      finds.problem("An address looks like https://example.org/feed.xml");
      return finds.discovery();
    }
    switch (fetching.fetch(Visit.to(url.toString(), deadline))) {
      case Fetched.Fresh fresh -> explore(fresh.page(), url, finds);
      case Fetched.Failed failed -> {
        presetsFor(url).forEach(finds::tryOut);
        finds.problem(failed.error());
      }
      case Fetched.Unchanged _ -> finds.problem("The server did not give its page");
    }
    return finds.discovery();
  }

  private void explore(Page page, HttpUrl wanted, Finds finds) {
    var text = Decoding.text(page.body(), page.header("Content-Type"));
    var feeds = kinds.find("feed").orElseThrow();
    switch (feeds.read(page, Recipe.PLAIN)) {
      case Reading.Items(var items, _) -> {
        var ready = presetsFor(wanted);
        ready.stream().filter(preset -> isAt(preset, wanted)).forEach(finds::tryOut);
        finds.add(Drafts.feed(name(text, page), page.address().toString()), items);
        ready.forEach(finds::tryOut);
      }
      case Reading.Unreadable(var error) -> {
        presetsFor(wanted).forEach(finds::tryOut);
        followLinks(text, page, finds);
        if (finds.isEmpty() && !JsonText.isLikely(text)) {
          findList(text, page, finds);
        }
        if (finds.isEmpty()) {
          finds.problem(
              JsonText.isLikely(text)
                  ? "This is JSON; add it as a source of kind json that says where its list is"
                  : "This is " + error + ", it names no feed that can be read and has no list");
        }
      }
    }
  }

  private static void followLinks(String text, Page page, Finds finds) {
    for (var link : FeedLinks.in(text, page.address())) {
      var name = link.title().isEmpty() ? name(text, page) : link.title();
      finds.tryOut(Drafts.feed(name, link.url()));
    }
  }

  /** A list counts when its own kind can read it. */
  private void findList(String text, Page page, Finds finds) {
    if (text.chars().filter(character -> character == '<').count() > MOST_TAGS) {
      return;
    }
    var document = Jsoup.parse(text, page.address().toString());
    var mapping = Listing.in(document, page.fetchedAt()).map(Listing::mapping);
    if (mapping.isEmpty()) {
      return;
    }
    var found = Drafts.page(name(text, page), page.address().toString(), mapping.get());
    if (kinds.find("html").orElseThrow().read(page, Recipe.of(found))
            instanceof Reading.Items(var items, _)
        && items.size() >= FEWEST) {
      finds.add(found, items);
    }
  }

  private List<Source> presetsFor(HttpUrl wanted) {
    return presets.stream()
        .map(Preset::source)
        .filter(source -> isSameSite(source, wanted))
        .toList();
  }

  private static boolean isSameSite(Source preset, HttpUrl wanted) {
    var url = HttpUrl.parse(preset.url());
    return url != null
        && (url.host().equals(wanted.host())
            || (wanted.topPrivateDomain() != null
                && Objects.equals(url.topPrivateDomain(), wanted.topPrivateDomain())));
  }

  private static boolean isAt(Source preset, HttpUrl wanted) {
    var url = HttpUrl.parse(preset.url());
    return url != null
        && url.host().equals(wanted.host())
        && url.encodedPath().equals(wanted.encodedPath());
  }

  private static String name(String text, Page page) {
    return Titles.of(text).orElseGet(() -> page.address().getAuthority());
  }

  private static String completed(String wanted) {
    var stripped = wanted.strip();
    return stripped.contains("://") ? stripped : "https://" + stripped;
  }
}
