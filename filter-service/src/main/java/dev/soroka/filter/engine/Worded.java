package dev.soroka.filter.engine;

import dev.soroka.common.contract.MatchReason;
import java.util.List;
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
    return Verdict.of(reasons(item).findAny().isPresent());
  }

  @Override
  public Stream<MatchReason> reasons(AnalysedItem item) {
    return texts(item).flatMap(this::in).limit(1);
  }

  private Stream<AnalysedText> texts(AnalysedItem item) {
    return onlyTitle ? Stream.of(item.title()) : Stream.of(item.title(), item.text());
  }

  private Stream<MatchReason> in(AnalysedText text) {
    return ways.stream()
        .flatMap(way -> way.in(text).stream())
        .map(found -> new MatchReason(term, text.name(), found));
  }
}
