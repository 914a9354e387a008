package dev.soroka.filter.backtest;

import dev.soroka.filter.words.Analysis;
import dev.soroka.filter.words.Token;
import java.util.Comparator;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** The words of a text as the index takes them: each by its form, and by its stem if it has one. */
final class Words extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final Iterator<Placed> words;
  private int position = -1;

  Words(String text, int limit) {
    words =
        Analysis.tokens(Analysis.normal(text, limit), limit).stream()
            .sorted(Comparator.comparingInt(Token::position))
            .flatMap(Words::terms)
            .iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!words.hasNext()) {
      return false;
    }
    clearAttributes();
    var word = words.next();
    term.setBytesRef(word.term());
    step.setPositionIncrement(word.position() - position);
    position = word.position();
    return true;
  }

  private static Stream<Placed> terms(Token token) {
    var form = Stream.of(new Placed(Names.form(token.form()), token.position()));
    return token.stem() == null
        ? form
        : Stream.concat(form, Stream.of(new Placed(Names.stem(token.stem()), token.position())));
  }

  private record Placed(BytesRef term, int position) {}
}
