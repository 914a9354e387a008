package dev.soroka.collector.discovery;

import dev.soroka.collector.look.Look;
import dev.soroka.collector.look.Looking;
import dev.soroka.collector.look.Place;
import dev.soroka.common.api.CollectorApi.Discovery;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The sources found so far, best first; only the best one has to prove itself. */
final class Finds {
  private static final int MOST_LOOKS = 4;

  private final Looking looking;
  private final Instant deadline;
  private final List<Source> sources = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private List<Item> items = List.of();
  private int looks;

  Finds(Looking looking, Instant deadline) {
    this.looking = looking;
    this.deadline = deadline;
  }

  boolean isEmpty() {
    return sources.isEmpty();
  }

  /** A source whose items are known already. */
  void add(Source source, List<Item> itsItems) {
    if (sources.isEmpty()) {
      items = itsItems;
    }
    sources.add(source);
  }

  /** A source that may be one: as long as there is no other, it is looked at. */
  void tryOut(Source source) {
    if (sources.stream().anyMatch(known -> known.url().equals(source.url()))) {
      return;
    }
    if (!sources.isEmpty()) {
      sources.add(source);
      return;
    }
    if (looks++ == MOST_LOOKS) {
      problem("There are more, but the first " + MOST_LOOKS + " gave nothing");
    }
    if (looks <= MOST_LOOKS) {
      look(source);
    }
  }

  void problem(String problem) {
    problems.add(problem);
  }

  Discovery discovery() {
    return new Discovery(sources, items, problems);
  }

  private void look(Source source) {
    switch (looking.at(Place.own(source), null, deadline)) {
      case Look.Seen seen -> add(source, seen.items());
      case Look.Unchanged _ -> problem(source.url() + ": nothing came");
      case Look.Failed failed -> problem(source.url() + ": " + failed.error());
    }
  }
}
