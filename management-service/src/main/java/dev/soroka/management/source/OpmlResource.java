package dev.soroka.management.source;

import dev.soroka.common.api.CollectorApi;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Source;
import dev.soroka.common.ops.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.HttpClientErrorException;

/** Feeds in the shape in which feed readers exchange their lists. */
@RestController
@RequestMapping("/api/v1/sources/opml")
class OpmlResource {
  private static final int PAGE = 500;
  private static final int LARGEST = 5_000_000;

  private final StorageApi.Sources sources;
  private final CollectorApi collector;

  OpmlResource(StorageApi.Sources sources, CollectorApi collector) {
    this.sources = sources;
    this.collector = collector;
  }

  /**
   * What became of a list.
   *
   * @param added how many feeds were added
   * @param known how many were there before, or are in the list twice
   * @param problems each feed that was left out, and why
   */
  record Imported(int added, int known, List<String> problems) {}

  /** Adds the feeds of a list; what is wrong with one keeps no other out. */
  @PostMapping(consumes = MediaType.ALL_VALUE)
  Imported read(@RequestBody String opml) {
    if (opml.length() > LARGEST) {
      throw Problem.badRequest("An OPML may have 5 million characters");
    }
    var feeds = Opml.read(opml);
    var known = addresses();
    var problems = new ArrayList<String>();
    int added = 0;
    int seen = 0;
    for (var feed : feeds) {
      if (!known.add(feed.url())) {
        seen++;
      } else if (add(feed, problems)) {
        added++;
      }
    }
    return new Imported(added, seen, problems);
  }

  /** The feeds among the sources; other kinds have no place in OPML. */
  @GetMapping(produces = "text/x-opml;charset=UTF-8")
  String write() {
    return Opml.write(
        all().stream()
            .filter(source -> source.kind().equals("feed") && source.open())
            .map(source -> new Opml.Feed(source.name(), source.url(), source.category()))
            .toList());
  }

  private boolean add(Opml.Feed feed, List<String> problems) {
    try {
      var source = SourceDraft.feed(feed.name(), feed.url(), category(feed.folder())).toSource();
      var wrong = collector.problems(source);
      if (wrong.isEmpty()) {
        sources.add(new StorageApi.NewSource(source, null));
        return true;
      }
      problems.add(named(feed) + String.join("; ", wrong));
    } catch (Problem e) {
      problems.add(named(feed) + e.getMessage());
    } catch (HttpClientErrorException e) {
      problems.add(named(feed) + e.getResponseBodyAsString());
    }
    return false;
  }

  private static String named(Opml.Feed feed) {
    return "«%s» (%s): ".formatted(feed.name(), feed.url());
  }

  /** A category is one word, by which watches can ask for it. */
  private static String category(String folder) {
    var word = folder.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", "-");
    var bare = word.replaceAll("^-+|-+$", "");
    return bare.substring(0, Math.min(50, bare.length()));
  }

  private Set<String> addresses() {
    var addresses = new HashSet<String>();
    all().stream().filter(Source::open).map(Source::url).forEach(addresses::add);
    return addresses;
  }

  private List<Source> all() {
    var all = new ArrayList<Source>();
    long after = 0;
    List<Source> page;
    do {
      page = sources.list(null, after, PAGE);
      all.addAll(page);
      after = page.isEmpty() ? after : page.getLast().id();
    } while (page.size() == PAGE);
    return all;
  }
}
