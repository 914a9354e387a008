package dev.soroka.filter.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Lends one word at a time to filters of Lucene, which read streams. */
final class OneWord extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private String next = "";

  /** What the filter, which reads this stream, makes of the word. */
  String through(TokenFilter filter, String word) {
    next = word;
    try {
      filter.incrementToken();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return term.toString();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    term.append(next);
    return true;
  }
}
