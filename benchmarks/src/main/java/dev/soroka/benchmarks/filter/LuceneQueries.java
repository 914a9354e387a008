package dev.soroka.benchmarks.filter;

import dev.soroka.common.query.Query;
import dev.soroka.common.query.Query.And;
import dev.soroka.common.query.Query.Comparison;
import dev.soroka.common.query.Query.Exact;
import dev.soroka.common.query.Query.Field;
import dev.soroka.common.query.Query.Not;
import dev.soroka.common.query.Query.Or;
import dev.soroka.common.query.Query.Phrase;
import dev.soroka.common.query.Query.Prefix;
import dev.soroka.common.query.Query.Title;
import dev.soroka.common.query.Query.Word;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermQuery;

/** The trees of generated watches as queries of Lucene. */
final class LuceneQueries {
  private LuceneQueries() {}

  static org.apache.lucene.search.Query of(Query query) {
    return switch (query) {
      case And(var all) -> all(all);
      case Or(var any) -> any(any);
      case Word(var text) -> new TermQuery(new Term(LuceneItems.WORDS, text));
      case Phrase(var text) -> new PhraseQuery(LuceneItems.WORDS, text.split(" "));
      case Field(var name, var value) -> new TermQuery(new Term(name, value));
      case Comparison comparison -> range(comparison);
      case Not _, Prefix _, Exact _, Title _ ->
          throw new IllegalArgumentException("not in generated watches: " + query);
    };
  }

  private static org.apache.lucene.search.Query all(Iterable<Query> members) {
    var all = new BooleanQuery.Builder();
    for (var member : members) {
      if (member instanceof Not(var unwanted)) {
        all.add(of(unwanted), Occur.MUST_NOT);
      } else {
        all.add(of(member), Occur.FILTER);
      }
    }
    return all.build();
  }

  private static org.apache.lucene.search.Query any(Iterable<Query> members) {
    var any = new BooleanQuery.Builder();
    members.forEach(member -> any.add(of(member), Occur.SHOULD));
    return any.build();
  }

  private static org.apache.lucene.search.Query range(Comparison comparison) {
    double limit = comparison.number().doubleValue();
    return switch (comparison.operator()) {
      case AT_LEAST ->
          DoublePoint.newRangeQuery(comparison.name(), limit, Double.POSITIVE_INFINITY);
      case AT_MOST -> DoublePoint.newRangeQuery(comparison.name(), Double.NEGATIVE_INFINITY, limit);
      case ABOVE, BELOW, EQUAL, OTHER_THAN ->
          throw new IllegalArgumentException("not in generated watches: " + comparison);
    };
  }
}
