package dev.soroka.benchmarks.filter;

import dev.soroka.common.contract.StoredItem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.TermWeightor;

/**
 * What Lucene Monitor is told about the items to come: how many of those before had a term. It then
 * files each watch under its rarest words and, in further passes, under what it needs besides.
 */
final class LuceneWeights {
  /** With no more watches than these, a third pass takes longer than the candidates it saves. */
  private static final int FEW_WATCHES = 10_000;

  private LuceneWeights() {}

  /** The presearcher that was the fastest of the six tried for about so many watches. */
  static Presearcher presearcher(List<StoredItem> before, int watches) {
    Map<Term, Integer> frequencies = new HashMap<>();
    before.forEach(item -> terms(item).forEach(term -> frequencies.merge(term, 1, Integer::sum)));
    TermWeightor rarity = term -> 1.0 / (1 + frequencies.getOrDefault(term, 0));
    int passes = watches > FEW_WATCHES ? 3 : 2;
    return new MultipassTermFilteredPresearcher(passes, 0, rarity, List.of(), Set.of());
  }

  private static Set<Term> terms(StoredItem stored) {
    Set<Term> terms = new HashSet<>();
    LuceneItems.words(stored.item().title())
        .forEach(word -> terms.add(new Term(LuceneItems.WORDS, word)));
    LuceneItems.words(stored.item().text())
        .forEach(word -> terms.add(new Term(LuceneItems.WORDS, word)));
    terms.add(new Term(LuceneItems.CATEGORY, stored.category()));
    return terms;
  }
}
