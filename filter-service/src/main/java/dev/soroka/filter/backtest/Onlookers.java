package dev.soroka.filter.backtest;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Source;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.ops.Problem;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Knows who may see what at the moment. */
final class Onlookers {
  private static final int PAGE = 100;

  private final StorageApi.Subscribers subscribers;
  private final StorageApi.Sources sources;
  private final CatalogCopy<Source> copy;
  private final KnownSources known;

  Onlookers(
      StorageApi.Subscribers subscribers,
      StorageApi.Sources sources,
      CatalogCopy<Source> copy,
      KnownSources known) {
    this.subscribers = subscribers;
    this.sources = sources;
    this.copy = copy;
    this.known = known;
  }

  /** This subscriber; null for an operator. */
  Onlooker of(@Nullable Long subscriber) {
    if (!copy.isLoaded()) {
      copy.refresh();
    }
    return subscriber == null
        ? Onlooker.operator(known::has)
        : new Onlooker(visibleTo(subscriber), zone(subscriber));
  }

  private LongPredicate visibleTo(long subscriber) {
    var added = addedBy(subscriber);
    return source -> known.isOpen(source) || (added.contains(source) && known.has(source));
  }

  private Set<Long> addedBy(long subscriber) {
    var added = new HashSet<Long>();
    var page = sources.list(subscriber, 0, PAGE);
    while (!page.isEmpty()) {
      page.forEach(source -> added.add(source.id()));
      page = sources.list(subscriber, page.getLast().id(), PAGE);
    }
    return added;
  }

  private ZoneId zone(long subscriber) {
    return subscribers
        .find(subscriber)
        .map(Subscriber::preferences)
        .orElseThrow(() -> Problem.notFound("There is no subscriber " + subscriber))
        .timeZone();
  }
}
