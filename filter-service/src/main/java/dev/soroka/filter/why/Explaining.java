package dev.soroka.filter.why;

import dev.soroka.common.api.FilterApi.WatchVerdict;
import dev.soroka.common.api.FilterApi.Why;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.Watch;
import dev.soroka.common.ops.Problem;
import dev.soroka.common.query.QueryLimits;
import dev.soroka.common.query.QueryOutcome.Faulty;
import dev.soroka.common.query.QueryOutcome.Parsed;
import dev.soroka.common.query.QueryParser;
import dev.soroka.filter.blacklist.Blacklist;
import dev.soroka.filter.engine.Queries;
import dev.soroka.filter.personal.DecisionHistory;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Follows an item step by step to where it stopped on its way to a subscriber. */
@Component
class Explaining implements Explanations {
  private static final int PAGE = 100;
  private static final int DECISIONS = 20;

  private final StorageApi.Items items;
  private final StorageApi.Watches watches;
  private final Blacklist blacklist;
  private final Queries queries;
  private final DecisionHistory history;
  private final QueryParser parser = new QueryParser(QueryLimits.STORED);

  Explaining(
      StorageApi.Items items,
      StorageApi.Watches watches,
      Blacklist blacklist,
      Queries queries,
      DecisionHistory history) {
    this.items = items;
    this.watches = watches;
    this.blacklist = blacklist;
    this.queries = queries;
    this.history = history;
  }

  @Override
  public Why of(long subscriber, long id) {
    var item = items.find(id).orElseThrow(() -> Problem.notFound("There is no item " + id));
    var decisions = history.newest(subscriber, id, DECISIONS);
    if (!item.audience().includes(subscriber)) {
      return new Why(null, false, item.silent(), null, List.of(), decisions);
    }
    return new Why(
        item,
        true,
        item.silent(),
        blacklist.ban(item).orElse(null),
        watches(subscriber).stream().map(watch -> verdict(watch, item)).toList(),
        decisions);
  }

  private List<Watch> watches(long subscriber) {
    var found = new ArrayList<Watch>();
    var page = watches.list(subscriber, 0, PAGE);
    while (!page.isEmpty()) {
      found.addAll(page);
      page = watches.list(subscriber, page.getLast().id(), PAGE);
    }
    return found;
  }

  private WatchVerdict verdict(Watch watch, StoredItem item) {
    return switch (parser.parse(watch.query())) {
      case Parsed(var query) -> {
        var examination = new Examination(queries, item);
        var answer = examination.answer(query);
        yield verdict(watch, answer.matches(), answer.incomplete(), examination.of(query));
      }
      case Faulty _ -> verdict(watch, false, false, Finding.unmet(watch.query()));
    };
  }

  private static WatchVerdict verdict(
      Watch watch, boolean matches, boolean incomplete, Finding finding) {
    return new WatchVerdict(
        watch.id(),
        watch.name(),
        watch.active(),
        matches,
        incomplete,
        finding.met(),
        finding.unmet());
  }
}
