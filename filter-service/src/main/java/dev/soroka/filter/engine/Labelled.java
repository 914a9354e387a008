package dev.soroka.filter.engine;

import dev.soroka.common.contract.MatchReason;
import java.util.stream.Stream;

/**
 * A label has this whole value.
 *
 * @param term the term as it is written
 * @param name the label's name
 * @param value the wanted value as values are compared
 */
record Labelled(String term, String name, String value) implements Condition.Leaf {
  @Override
  public Verdict verdict(AnalysedItem item) {
    return Verdict.of(item.label(name, value).isPresent());
  }

  @Override
  public Stream<MatchReason> reasons(AnalysedItem item) {
    return item.label(name, value).map(found -> new MatchReason(term, name, found)).stream();
  }
}
