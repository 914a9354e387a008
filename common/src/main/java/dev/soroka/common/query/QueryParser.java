package dev.soroka.common.query;

import dev.soroka.common.query.QueryFault.Kind;
import java.util.ArrayList;

/** Reads queries: any text at all comes out as a tree or as the first fault in it. */
public final class QueryParser {
  private final QueryLimits limits;

  /** A parser that refuses what is larger than this. */
  public QueryParser(QueryLimits limits) {
    this.limits = limits;
  }

  /** Reads this text, which may be anything. */
  public QueryOutcome parse(String text) {
    try {
      requireReadable(text);
      return new QueryOutcome.Parsed(new Reading(new Cursor(text), limits).query());
    } catch (FaultFound found) {
      return new QueryOutcome.Faulty(found.fault());
    }
  }

  private void requireReadable(String text) {
    if (text.length() > limits.length()) {
      var limit = String.valueOf(limits.length());
      throw new FaultFound(limits.length(), Kind.TOO_LONG, limit, String.valueOf(text.length()));
    }
    int codePoint;
    for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(i);
      if (Spelling.isControl(codePoint)) {
        var name = "U+%04X".formatted(codePoint);
        throw new FaultFound(i, Kind.CONTROL_CHARACTER, name);
      }
    }
  }

  /** One reading of one text: OR of ANDs of terms and groups, by recursive descent. */
  private static final class Reading {
    private final Cursor cursor;
    private final Terms terms;
    private final QueryLimits limits;
    private int termsRead;
    private int depth;

    Reading(Cursor cursor, QueryLimits limits) {
      this.cursor = cursor;
      this.terms = new Terms(cursor);
      this.limits = limits;
    }

    Query query() {
      var query = any(Kind.EMPTY_QUERY);
      if (!cursor.atEnd()) {
        throw new FaultFound(cursor.position(), Kind.UNOPENED_GROUP);
      }
      return query;
    }

    private Query any(Kind whenEmpty) {
      var choices = new ArrayList<Query>();
      choices.add(all(whenEmpty));
      while (cursor.atOr()) {
        cursor.skip(Spelling.OR.length());
        choices.add(all(Kind.OR_AT_EDGE));
      }
      return Query.anyOf(choices);
    }

    private Query all(Kind whenEmpty) {
      cursor.skipToTerm();
      if (cursor.atGap()) {
        var kind = cursor.atOr() ? Kind.OR_AT_EDGE : whenEmpty;
        throw new FaultFound(cursor.position(), kind);
      }
      var members = new ArrayList<Query>();
      while (!cursor.atGap()) {
        members.add(negatable());
        cursor.skipToTerm();
      }
      return Query.allOf(members);
    }

    private Query negatable() {
      var negated = false;
      var dashes = false;
      while (Spelling.isDash(cursor.peek())) {
        cursor.skip(1);
        negated = !negated;
        dashes = true;
      }
      if (dashes && cursor.atGap()) {
        throw new FaultFound(cursor.position(), Kind.MINUS_WITHOUT_TERM);
      }
      var query = Spelling.isOpen(cursor.peek()) ? group() : term();
      return negated ? Query.not(query) : query;
    }

    private Query group() {
      int start = cursor.position();
      if (depth == limits.depth()) {
        throw new FaultFound(start, Kind.TOO_DEEP, String.valueOf(limits.depth()));
      }
      cursor.skip(1);
      depth++;
      var query = any(Kind.EMPTY_GROUP);
      depth--;
      if (cursor.atEnd()) {
        throw new FaultFound(start, Kind.UNCLOSED_GROUP);
      }
      cursor.skip(1);
      return query;
    }

    private Query term() {
      if (termsRead == limits.terms()) {
        throw new FaultFound(
            cursor.position(), Kind.TOO_MANY_TERMS, String.valueOf(limits.terms()));
      }
      termsRead++;
      return terms.read();
    }
  }
}
