package dev.soroka.benchmarks.filter;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The tokens of two texts, split long before they are asked for; can be read again and again. */
final class ReadyTokens extends TokenStream {
  /** No phrase reaches from the one text into the other. */
  private static final int GAP = 100;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final List<String> title;
  private final List<String> text;
  private int next;

  ReadyTokens(List<String> title, List<String> text) {
    this.title = title;
    this.text = text;
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == title.size() + text.size()) {
      return false;
    }
    clearAttributes();
    boolean inTitle = next < title.size();
    term.append(inTitle ? title.get(next) : text.get(next - title.size()));
    step.setPositionIncrement(next == title.size() ? GAP : 1);
    next++;
    return true;
  }
}
