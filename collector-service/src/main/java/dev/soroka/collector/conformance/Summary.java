package dev.soroka.collector.conformance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** A table with a line for each corpus: how many files gave items, how many a named error. */
final class Summary {
  private static final String ROW = "%-36s %7s %11s %9s %9s %9s%n";

  private Summary() {}

  static String of(Collection<Verdict> verdicts) {
    var corpora = new TreeMap<String, List<Verdict>>();
    verdicts.forEach(it -> corpora.computeIfAbsent(it.corpus(), _ -> new ArrayList<>()).add(it));
    var table = new StringBuilder();
    table.append(ROW.formatted("corpus", "files", "with items", "(items)", "no items", "error"));
    corpora.forEach((corpus, files) -> table.append(row(corpus, files)));
    return table.append(row("all", verdicts)).toString();
  }

  private static String row(String corpus, Collection<Verdict> verdicts) {
    var items = verdicts.stream().mapToInt(it -> it.items().size()).sum();
    var giving = verdicts.stream().filter(it -> !it.items().isEmpty()).count();
    var errors = verdicts.stream().filter(it -> it.items().isEmpty() && it.error() != null).count();
    return String.format(
        Locale.ROOT,
        ROW,
        corpus,
        verdicts.size(),
        giving,
        items,
        verdicts.size() - giving - errors,
        errors);
  }
}
