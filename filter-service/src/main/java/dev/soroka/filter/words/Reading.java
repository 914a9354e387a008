package dev.soroka.filter.words;

import dev.soroka.filter.words.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reading of one normal text. A compound is a run of parts that single signs hold together:
 * full-stack, node.js, ищу_работу. Its parts are tokens, and so is the whole of it.
 */
final class Reading {
  private static final int LONGEST_COMPOUND = 5;

  /** Longer ones are alternatives; shorter ones are names, such as BTC/USDT, CI/CD and з/п. */
  private static final int LONGEST_WITH_SLASH = 12;

  private final String text;
  private final int limit;
  private final Names names;
  private final Vocabulary vocabulary = new Vocabulary();
  private final Segmentation segmentation = new Segmentation();
  private final List<Token> tokens = new ArrayList<>();
  private int index;
  private int position;
  private int endOfHashtag = -1;
  private Address address = Address.NONE;
  private @Nullable Token lastAlone;

  Reading(String text, int limit, Names names) {
    this.text = text;
    this.limit = limit;
    this.names = names;
  }

  List<Token> tokens() {
    while (index < text.length() && position < limit) {
      int here = text.codePointAt(index);
      if (Script.isHan(here)) {
        chinese();
      } else if (Letters.isInWord(here)) {
        if (!numberInGroups()) {
          compound();
        }
      } else if (Letters.isSymbol(here)) {
        part(index + Character.charCount(here), false);
      } else {
        index += Character.charCount(here);
      }
    }
    return tokens;
  }

  private void chinese() {
    int end = Letters.endOfHan(text, index);
    for (var word : segmentation.words(text.substring(index, end))) {
      int start = index;
      part(start + word.length(), false);
      if (isCity(word)) {
        add(Kind.WHOLE, position - 1, 1, start, index - 1, false);
      }
    }
    index = end;
  }

  /** 深圳市 is 深圳 too. */
  private static boolean isCity(String word) {
    return word.length() > 2 && (word.endsWith("市") || word.endsWith("省"));
  }

  /** Reads 1 500 as a 1 and a 500, because they can be just that, and as 1500. */
  private boolean numberInGroups() {
    if (!Numbers.isInGroups(text, index)) {
      return false;
    }
    var parts = new ArrayList<Token>();
    parts.add(part(Letters.endOfPart(text, index), false));
    while (parts.size() < LONGEST_COMPOUND && Numbers.isGroup(text, index, ' ')) {
      index++;
      parts.add(part(Letters.endOfPart(text, index), false));
    }
    var whole = whole(parts);
    others(whole.form(), whole.position(), whole.start());
    lastAlone = null;
    return true;
  }

  private void compound() {
    int start = index;
    int first = position;
    boolean hashtag =
        Letters.isMarked(text, start, '#')
            || (endOfHashtag == start - 1 && Letters.at(text, start - 1) == '#');
    boolean ticker = Letters.isMarked(text, start, '$') && Letters.isLatin(text, start);
    var parts = new ArrayList<Token>();
    do {
      parts.add(part(Letters.endOfPart(text, index), !ticker));
    } while (position < limit && holdsOn(hashtag));
    if (parts.size() > 1 && parts.size() <= LONGEST_COMPOUND && hasLetters(parts)) {
      whole(parts);
    }
    if (hashtag || (Letters.isMarked(text, start, '.') && Letters.isLatin(text, start))) {
      add(Kind.MARKED, first, position - first, start - 1, index, false);
    }
    aroundSlash(parts);
    endOfHashtag = hashtag ? index : -1;
    address = address.orAt(text, index);
    if (Letters.isPossessive(text, index)) {
      index += 2;
    }
  }

  /** Steps over what holds the next part; false when the compound ends here. */
  private boolean holdsOn(boolean hashtag) {
    if (Letters.isSeam(text, index)) {
      return true;
    }
    if (Letters.isHyphenation(text, index)) {
      index += 2;
      return true;
    }
    if (!Letters.holdsTogether(text, index)
        || Letters.isPossessive(text, index)
        || (hashtag && text.charAt(index) != '_')) {
      return false;
    }
    if (address.endsFile(text, index)) {
      index = Letters.endOfPart(text, index + 1);
      return false;
    }
    index++;
    return true;
  }

  /** At both ends of the compound, so that the whole has neighbours on both sides. */
  private Token whole(List<Token> parts) {
    int first = parts.getFirst().position();
    int start = parts.getFirst().start();
    var written = new StringBuilder();
    parts.forEach(part -> written.append(part.form()));
    var word = vocabulary.word(written.toString());
    var whole = new Token(Kind.WHOLE, first, parts.size(), start, index, word.form(), word.stem());
    tokens.add(whole);
    tokens.add(new Token(Kind.WHOLE, position - 1, 1, start, index, word.form(), word.stem()));
    return whole;
  }

  private void aroundSlash(List<Token> parts) {
    var part = parts.getFirst();
    var before = lastAlone;
    lastAlone = parts.size() == 1 ? part : null;
    if (parts.size() == 1
        && before != null
        && before.end() == part.start() - 1
        && text.charAt(before.end()) == '/'
        && part.end() - before.start() <= LONGEST_WITH_SLASH) {
      var pair = List.of(before, part);
      if (hasLetters(pair)) {
        whole(pair);
      }
    }
  }

  private Token part(int end, boolean hasForms) {
    int start = index;
    index = end;
    if (Numbers.isDigit(text.charAt(start))) {
      return number(start);
    }
    var part = add(Kind.PART, position, 1, start, end, hasForms);
    if (Letters.at(text, start - 1) == '.' && Letters.isLatin(text, start)) {
      add(Kind.WHOLE, position, 1, start - 1, end, false);
    }
    int base = Names.endOfBase(text, start, end);
    if (base > start) {
      add(Kind.WHOLE, position, 1, start, base, false);
    }
    position++;
    return part;
  }

  private Token number(int start) {
    var word = vocabulary.word(Numbers.form(text.substring(start, index)));
    var part = new Token(Kind.PART, position, 1, start, index, word.form(), null);
    tokens.add(part);
    others(word.form(), position, start);
    position++;
    return part;
  }

  /** What else a number can be looked for by. */
  private void others(String form, int place, int start) {
    for (var beginning : Numbers.beginnings(form)) {
      tokens.add(new Token(Kind.WHOLE, place, 1, start, index, beginning, null));
    }
    var multiplier = Multiplier.behind(text, index);
    for (var other : multiplier.others(form)) {
      tokens.add(new Token(Kind.WHOLE, place, 1, start, multiplier.end(), other, null));
    }
  }

  private Token add(Kind kind, int place, int span, int start, int end, boolean hasForms) {
    var word = vocabulary.word(text, start, end);
    var stem = hasForms ? names.stem(word, start, end) : null;
    var token = new Token(kind, place, span, start, end, word.form(), stem);
    tokens.add(token);
    return token;
  }

  private static boolean hasLetters(List<Token> parts) {
    return parts.stream().anyMatch(part -> part.form().chars().anyMatch(Character::isLetter));
  }
}
