package dev.soroka.filter.engine;

import dev.soroka.common.contract.MatchReason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The title or the text has these words.
 *
 * @param term the term as it is written
 * @param ways how the words can stand there
 * @param onlyTitle whether the text does not count
 */
record Worded(String term, List<Wording> ways, boolean onlyTitle) implements Condition.Leaf {
  Worded {
    ways = List.copyOf(ways);
  }

  @Override
  public Verdict verdict(AnalysedItem item) {
    return Verdict.of(reason(item).isPresent());
  }

  @Override
  public Stream<MatchReason> reasons(AnalysedItem item) {
    return reason(item).stream();
  }

  private Optional<MatchReason> reason(AnalysedItem item) {
    var inTitle = reason(item.title());
    return onlyTitle || inTitle.isPresent() ? inTitle : reason(item.text());
  }

  private Optional<MatchReason> reason(AnalysedText text) {
    for (var way : ways) {
      var found = way.in(text);
      if (found.isPresent()) {
        return found.map(as -> new MatchReason(term, text.name(), as));
      }
    }
    return Optional.empty();
  }
}
