package dev.soroka.common.query;

import dev.soroka.common.query.QueryFault.Kind;

/** Reads what stands in quotation marks; a backslash keeps a mark or a backslash as it is. */
final class Quotes {
  private final Cursor cursor;

  Quotes(Cursor cursor) {
    this.cursor = cursor;
  }

  boolean areHere() {
    return Spelling.isQuote(cursor.peek());
  }

  /** Words to look for. */
  String words() {
    int start = cursor.position();
    var text = value();
    if (!Spelling.isText(text)) {
      throw new FaultFound(start, Kind.NOTHING_TO_SEARCH, text);
    }
    return text;
  }

  /** Any text but an empty one. */
  String value() {
    int start = cursor.position();
    var text = Spelling.tidy(quoted());
    if (text.isEmpty()) {
      throw new FaultFound(start, Kind.EMPTY_PHRASE);
    }
    return text;
  }

  private String quoted() {
    int start = cursor.position();
    char opening = cursor.next();
    if (!Spelling.isOpeningQuote(opening)) {
      throw new FaultFound(start, Kind.UNOPENED_PHRASE, String.valueOf(opening));
    }
    var closing = Spelling.closingQuotes(opening);
    var text = new StringBuilder();
    while (closing.indexOf(cursor.peek()) < 0) {
      if (cursor.atEnd()) {
        throw new FaultFound(start, Kind.UNCLOSED_PHRASE, closing.substring(0, 1));
      }
      if (cursor.peek() == '\\' && isKept(cursor.peek(1))) {
        cursor.skip(1);
      }
      text.append(cursor.next());
    }
    cursor.skip(1);
    return text.toString();
  }

  private static boolean isKept(char c) {
    return c == '\\' || Spelling.isQuote(c);
  }
}
