package dev.soroka.filter.backtest;

import dev.soroka.common.query.Query;
import dev.soroka.common.query.Query.And;
import dev.soroka.common.query.Query.Comparison;
import dev.soroka.common.query.Query.Field;
import dev.soroka.common.query.Query.Not;
import dev.soroka.common.query.Query.Or;
import dev.soroka.common.query.Query.TextTerm;
import dev.soroka.common.query.Query.Title;
import dev.soroka.filter.engine.Compared;
import dev.soroka.filter.engine.Wording;
import dev.soroka.filter.words.Folding;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Puts a query to all items of a segment at once, term by term. It gives exactly what putting it to
 * each of them gives, but never reads a text again.
 */
record Evaluation(Segment segment, KnownSources sources) {
  Found of(Query query) throws IOException {
    return switch (query) {
      case And(var all) -> all(all);
      case Or(var any) -> any(any);
      case Not(var unwanted) -> of(unwanted).not();
      case TextTerm words -> Found.surely(words(words, Names.TITLE, Names.TEXT));
      case Title(var words) -> Found.surely(words(words, Names.TITLE));
      case Field(var name, var value) -> Found.surely(labelled(name, Folding.value(value)));
      case Comparison comparison -> compared(comparison);
    };
  }

  private Found all(List<Query> queries) throws IOException {
    var found = of(queries.getFirst());
    for (var query : queries.subList(1, queries.size())) {
      if (found.isNothing()) {
        break;
      }
      found = found.and(of(query));
    }
    return found;
  }

  private Found any(List<Query> queries) throws IOException {
    var found = of(queries.getFirst());
    for (var query : queries.subList(1, queries.size())) {
      found = found.or(of(query));
    }
    return found;
  }

  private FixedBitSet words(TextTerm term, String... fields) throws IOException {
    var items = segment.nothing();
    for (var way : Wording.of(term)) {
      for (var field : fields) {
        items.or(segment.having(field, way.slots()));
      }
    }
    return items;
  }

  private FixedBitSet labelled(String name, String value) throws IOException {
    var items = segment.having(Names.LABEL, Stream.of(Names.label(name, value)));
    items.or(segment.having(Names.SOURCE, sources.labelled(name, value).map(String::valueOf)));
    return items;
  }

  private Found compared(Comparison comparison) throws IOException {
    var name = comparison.name();
    var having = segment.having(Names.NUMBER, Stream.of(name));
    var open = segment.having(Names.MISSING, Stream.of(name));
    open.andNot(having);
    var surely = satisfying(comparison, having);
    open.or(surely);
    return new Found(surely, open);
  }

  private FixedBitSet satisfying(Comparison comparison, FixedBitSet having) throws IOException {
    var compared = new Compared("", comparison);
    var numbers = DocValues.getBinary(segment.reader(), Names.NUMBERS);
    var satisfying = segment.nothing();
    int item = having.length() == 0 ? DocIdSetIterator.NO_MORE_DOCS : having.nextSetBit(0);
    while (item != DocIdSetIterator.NO_MORE_DOCS) {
      if (numbers.advanceExact(item)) {
        var number = Numbers.read(numbers.binaryValue(), comparison.name());
        if (compared.isSatisfiedBy(Objects.requireNonNull(number))) {
          satisfying.set(item);
        }
      }
      item =
          item + 1 < having.length() ? having.nextSetBit(item + 1) : DocIdSetIterator.NO_MORE_DOCS;
    }
    return satisfying;
  }
}
