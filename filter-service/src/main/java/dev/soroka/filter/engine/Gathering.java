package dev.soroka.filter.engine;

import dev.soroka.common.contract.ItemMatched.Match;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.WatchMatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;

/** What one item means to watches, gathered by subscriber. */
final class Gathering implements Hits {
  private final Map<Long, List<WatchMatch>> wanted = new TreeMap<>();
  private final Map<Long, List<Long>> rearmed = new TreeMap<>();
  private final StoredItem stored;
  private final AnalysedItem item;
  private final LongPredicate maySee;
  private final Reasons reasons;
  private final GoneBack goneBack;
  private int unseen;

  /**
   * @param maySee the subscribers who may see the item
   * @param reasons says why a watch wants it
   * @param goneBack knows which watches have been armed again lately
   */
  Gathering(
      StoredItem stored,
      AnalysedItem item,
      LongPredicate maySee,
      Reasons reasons,
      GoneBack goneBack) {
    this.stored = stored;
    this.item = item;
    this.maySee = maySee;
    this.reasons = reasons;
    this.goneBack = goneBack;
  }

  @Override
  public void found(Records records, int address, Verdict verdict) {
    long subscriber = records.subscriber(address);
    if (!maySee.test(subscriber)) {
      unseen++;
      return;
    }
    var watch = records.read(address);
    if (watch.isCrossing()) {
      goneBack.onFired(watch.id(), stored);
    }
    wanted.computeIfAbsent(subscriber, _ -> new ArrayList<>()).add(match(watch, verdict));
  }

  @Override
  public void goneBack(Records records, int address) {
    long subscriber = records.subscriber(address);
    long watch = records.watch(address);
    if (maySee.test(subscriber) && goneBack.isNews(watch, stored)) {
      rearmed.computeIfAbsent(subscriber, _ -> new ArrayList<>()).add(watch);
    }
  }

  /** How many watches wanted it whose subscribers may not see it. */
  int unseen() {
    return unseen;
  }

  /** One entry for each subscriber with all of their watches, in order. */
  List<Match> matches() {
    rearmed.keySet().forEach(subscriber -> wanted.putIfAbsent(subscriber, List.of()));
    return wanted.entrySet().stream()
        .map(
            entry ->
                new Match(
                    entry.getKey(),
                    entry.getValue().stream()
                        .sorted(Comparator.comparingLong(WatchMatch::watch))
                        .toList(),
                    rearmed.getOrDefault(entry.getKey(), List.of()).stream().sorted().toList()))
        .toList();
  }

  private WatchMatch match(StoredWatch watch, Verdict verdict) {
    var why = reasons.of(watch.query(), item);
    return new WatchMatch(watch.id(), watch.name(), verdict == Verdict.UNKNOWN, why);
  }
}
