package dev.soroka.filter.engine;

import dev.soroka.filter.words.Token;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The place of one word in a term.
 *
 * @param offset how far behind the term's first word it stands
 * @param form the word as the query has it
 * @param stem what its other forms share with it; null when only this form counts
 * @param beginning whether the form is only the beginning of the word
 */
public record Slot(int offset, String form, @Nullable String stem, boolean beginning) {
  boolean accepts(Token token) {
    return beginning
        ? token.form().startsWith(form)
        : token.form().equals(form) || (stem != null && stem.equals(token.stem()));
  }

  /** The tokens of the text that this slot accepts, wherever they stand. */
  Iterable<Token> in(AnalysedText text) {
    if (beginning) {
      return text.startingWith(form);
    }
    return stem == null ? text.withForm(form) : ofAnyForm(text, stem);
  }

  /** Tickers have no stem: $DOGS is found by dogs, but not by dog. */
  private Iterable<Token> ofAnyForm(AnalysedText text, String common) {
    var stemmed = text.withStem(common);
    var unstemmed = text.withForm(form).stream().filter(token -> token.stem() == null).toList();
    return unstemmed.isEmpty()
        ? stemmed
        : Stream.concat(stemmed.stream(), unstemmed.stream()).toList();
  }
}
