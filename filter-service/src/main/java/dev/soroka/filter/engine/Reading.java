package dev.soroka.filter.engine;

import dev.soroka.filter.engine.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * One reading of one normal text. A compound is a run of parts that single signs hold together:
 * full-stack, node.js, ищу_работу. Its parts are tokens, and so is the whole of it.
 */
final class Reading {
  private static final int LONGEST_COMPOUND = 5;

  private final String text;
  private final int limit;
  private final Stemming stemming = new Stemming();
  private final List<Token> tokens = new ArrayList<>();
  private int index;
  private int position;

  Reading(String text, int limit) {
    this.text = text;
    this.limit = limit;
  }

  List<Token> tokens() {
    while (index < text.length() && position < limit) {
      int here = text.codePointAt(index);
      if (Script.isHan(here)) {
        chinese();
      } else if (Letters.isInWord(here)) {
        compound();
      } else if (Letters.isSymbol(here)) {
        part(Character.charCount(here), false);
      } else {
        index += Character.charCount(here);
      }
    }
    return tokens;
  }

  private void chinese() {
    int end = Letters.endOfHan(text, index);
    Segmentation.words(text.substring(index, end)).forEach(word -> part(word.length(), false));
    index = end;
  }

  private void compound() {
    int start = index;
    int first = position;
    boolean hashtag = Letters.isMarked(text, start, '#');
    boolean ticker = Letters.isMarked(text, start, '$') && Letters.isLatin(text, start);
    var parts = new ArrayList<Token>();
    do {
      parts.add(part(Letters.endOfPart(text, index) - index, !ticker));
    } while (position < limit && holdsOn(hashtag));
    int end = index;
    if (parts.size() > 1 && parts.size() <= LONGEST_COMPOUND && Letters.joins(text, parts)) {
      whole(parts);
    }
    if (hashtag || (Letters.isMarked(text, start, '.') && Letters.isLatin(text, start))) {
      add(Kind.MARKED, first, position - first, start - 1, end, false);
    }
    if (Letters.isPossessive(text, index)) {
      index += 2;
    }
  }

  /** Steps over the sign that holds the next part; false when the compound ends here. */
  private boolean holdsOn(boolean hashtag) {
    if (!Letters.holdsTogether(text, index)
        || Letters.isPossessive(text, index)
        || (hashtag && text.charAt(index) != '_')) {
      return false;
    }
    index++;
    return true;
  }

  /** At both ends of the compound, so that the whole has neighbours on both sides. */
  private void whole(List<Token> parts) {
    int first = parts.getFirst().position();
    int start = parts.getFirst().start();
    var form = new StringBuilder();
    parts.forEach(part -> form.append(part.form()));
    var stem = stemming.stem(form.toString());
    tokens.add(new Token(Kind.WHOLE, first, parts.size(), start, index, form.toString(), stem));
    tokens.add(new Token(Kind.WHOLE, position - 1, 1, start, index, form.toString(), stem));
  }

  private Token part(int length, boolean hasForms) {
    int start = index;
    index += length;
    var part = add(Kind.PART, position, 1, start, index, hasForms);
    if (start > 0 && text.charAt(start - 1) == '.' && Letters.isLatin(text, start)) {
      add(Kind.WHOLE, position, 1, start - 1, index, false);
    }
    position++;
    return part;
  }

  private Token add(Kind kind, int place, int span, int start, int end, boolean hasForms) {
    var form = Folding.form(text.substring(start, end));
    var stem = hasForms ? stemming.stem(form) : null;
    var token = new Token(kind, place, span, start, end, form, stem);
    tokens.add(token);
    return token;
  }
}
