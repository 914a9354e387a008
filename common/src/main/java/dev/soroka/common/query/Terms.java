package dev.soroka.common.query;

import dev.soroka.common.query.Query.Exact;
import dev.soroka.common.query.Query.Field;
import dev.soroka.common.query.Query.Phrase;
import dev.soroka.common.query.Query.Prefix;
import dev.soroka.common.query.Query.Term;
import dev.soroka.common.query.Query.TextTerm;
import dev.soroka.common.query.Query.Title;
import dev.soroka.common.query.Query.Word;
import dev.soroka.common.query.QueryFault.Kind;

/** Reads the one term that starts where the cursor stands. */
final class Terms {
  private final Cursor cursor;
  private final Quotes quotes;
  private final Comparisons comparisons;

  Terms(Cursor cursor) {
    this.cursor = cursor;
    this.quotes = new Quotes(cursor);
    this.comparisons = new Comparisons(cursor);
  }

  Term read() {
    if (quotes.areHere()) {
      return new Phrase(quotes.words());
    }
    var operator = cursor.aheadOperator();
    if (operator.equals("=")) {
      return exact();
    }
    if (!operator.isEmpty()) {
      throw new FaultFound(cursor.position(), Kind.COMPARISON_WITHOUT_NAME, operator);
    }
    refuseForeignSigns();
    return startingWithWord();
  }

  private Term startingWithWord() {
    int start = cursor.position();
    var run = cursor.aheadWord();
    int colon = Spelling.fieldColon(run);
    if (colon > 0) {
      cursor.skip(colon + 1);
      return labelled(run.substring(0, colon));
    }
    cursor.skip(run.length());
    var operator = cursor.aheadOperator();
    if (!operator.isEmpty() && Spelling.isName(run)) {
      return comparisons.of(run, operator);
    }
    if (cursor.atOperator()) {
      throw new FaultFound(start, Kind.COMPARISON_WITHOUT_NAME, operator);
    }
    return inText(run, start);
  }

  /** What is wrong with signs that mean something in other query languages. */
  private void refuseForeignSigns() {
    int start = cursor.position();
    if (cursor.peek() == '|') {
      throw new FaultFound(start, Kind.UNKNOWN_OPERATOR, "|", Spelling.OR);
    }
    if (cursor.peek() == '!' || cursor.isAhead(Spelling.NOT)) {
      var sign = cursor.peek() == '!' ? "!" : Spelling.NOT;
      throw new FaultFound(start, Kind.UNKNOWN_OPERATOR, sign, "-");
    }
  }

  private static TextTerm inText(String run, int start) {
    if (Spelling.NEEDLESS_ANDS.contains(run)) {
      throw new FaultFound(start, Kind.NEEDLESS_AND, run);
    }
    if (run.indexOf('*') >= 0) {
      return prefix(run, start);
    }
    requireText(run, start);
    return new Word(run);
  }

  private static Prefix prefix(String run, int start) {
    int star = run.indexOf('*');
    var stem = Spelling.tidy(run.substring(0, star));
    if (star == 0 || star < run.length() - 1) {
      throw new FaultFound(start + star, Kind.MISPLACED_STAR);
    }
    requireText(stem, start);
    if (!Spelling.isStem(stem)) {
      // Behind title: there are values that are no words, such as a:b or -a.
      throw new FaultFound(start + star, Kind.MISPLACED_STAR);
    }
    return new Prefix(stem);
  }

  private Exact exact() {
    cursor.skip(1);
    if (quotes.areHere()) {
      return new Exact(quotes.words());
    }
    int start = cursor.position();
    var value = value(Kind.EXACT_WITHOUT_WORD);
    refuseStar(value, start);
    requireText(value, start);
    return new Exact(value);
  }

  private Term labelled(String field) {
    if (Spelling.name(field).equals(Field.TITLE)) {
      return new Title(inTitle(field));
    }
    if (quotes.areHere()) {
      return new Field(field, quotes.value());
    }
    int start = cursor.position();
    if (cursor.atOperator()) {
      throw operatorBehindColon();
    }
    var value = value(Kind.FIELD_WITHOUT_VALUE, field);
    refuseStar(value, start);
    return new Field(field, value);
  }

  private TextTerm inTitle(String field) {
    if (quotes.areHere()) {
      return new Phrase(quotes.words());
    }
    int start = cursor.position();
    if (cursor.atOperator()) {
      if (cursor.aheadOperator().equals("=")) {
        return exact();
      }
      throw operatorBehindColon();
    }
    return bareInTitle(value(Kind.FIELD_WITHOUT_VALUE, field), start);
  }

  /** {@code budget:>500}, as other languages have it. */
  private FaultFound operatorBehindColon() {
    return new FaultFound(
        cursor.position() - 1,
        Kind.UNKNOWN_OPERATOR,
        ":" + cursor.aheadOperator(),
        Comparisons.ANY_OPERATOR);
  }

  /** What is no word of its own, such as OR or a:b, is a phrase of one word here. */
  private static TextTerm bareInTitle(String value, int start) {
    if (value.indexOf('*') >= 0) {
      return prefix(value, start);
    }
    requireText(value, start);
    var text = Spelling.tidy(value);
    return Spelling.isWord(text) ? new Word(text) : new Phrase(text);
  }

  private String value(Kind missing, String... arguments) {
    int start = cursor.position();
    var value = cursor.aheadValue();
    if (value.isEmpty()) {
      throw new FaultFound(start, missing, arguments);
    }
    int bar = value.indexOf('|');
    if (bar >= 0) {
      throw new FaultFound(start + bar, Kind.UNKNOWN_OPERATOR, "|", Spelling.OR);
    }
    cursor.skip(value.length());
    return value;
  }

  private static void requireText(String text, int start) {
    if (!Spelling.isText(Spelling.tidy(text))) {
      throw new FaultFound(start, Kind.NOTHING_TO_SEARCH, text);
    }
  }

  private static void refuseStar(String value, int start) {
    int star = value.indexOf('*');
    if (star >= 0) {
      throw new FaultFound(start + star, Kind.MISPLACED_STAR);
    }
  }
}
