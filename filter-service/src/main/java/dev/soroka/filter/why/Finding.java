package dev.soroka.filter.why;

import dev.soroka.common.contract.MatchReason;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a query finds in an item.
 *
 * @param met the terms that were satisfied
 * @param unmet the terms that were not, as they are written
 */
record Finding(List<MatchReason> met, List<String> unmet) {
  Finding {
    met = List.copyOf(met);
    unmet = List.copyOf(unmet);
  }

  static Finding unmet(String term) {
    return new Finding(List.of(), List.of(term));
  }

  static Finding of(Stream<Finding> parts) {
    var all = parts.toList();
    return new Finding(joined(all, Finding::met), joined(all, Finding::unmet));
  }

  private static <T> List<T> joined(List<Finding> findings, Function<Finding, List<T>> part) {
    return findings.stream().map(part).flatMap(List::stream).distinct().toList();
  }
}
