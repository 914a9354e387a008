package dev.soroka.filter.engine;

import dev.soroka.common.api.FilterApi.MatchAnswer;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.StoredItem;
import java.util.List;

/** What a query wants, ready to be put to single items. */
public final class Wanted {
  private final CompiledQuery query;

  Wanted(CompiledQuery query) {
    this.query = query;
  }

  /** Whether the query wants this stored item, and why. */
  public MatchAnswer in(StoredItem item) {
    return answer(AnalysedItem.of(item));
  }

  /** Whether the query wants this item of this source, and why. */
  public MatchAnswer in(Item item, String sourceName, String category) {
    return answer(AnalysedItem.of(item, sourceName, category));
  }

  private MatchAnswer answer(AnalysedItem item) {
    return switch (query.verdict(item)) {
      case NO -> new MatchAnswer(false, false, List.of());
      case UNKNOWN -> new MatchAnswer(true, true, query.reasons(item));
      case YES -> new MatchAnswer(true, false, query.reasons(item));
    };
  }
}
